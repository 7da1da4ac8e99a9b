package kr.ilovepet.shop.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import kr.ilovepet.shop.Shopper;

/**
 * An order whose command to decrease stock becomes a dead letter each time it is sent, as an admin sees it over the
 * API.
 */
record StuckOrder(Shopper admin, String order) {

    private static final String COMMAND = "product.stock.decrease";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /**
     * Waits until every command so far is a dead letter and the next one is at least this far away; gives the time of
     * that one.
     */
    Instant awaitPause(Duration pause) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> nextRepeat().isAfter(Instant.now().plus(pause))
                        && openDeadLetters().containsAll(commands()));
        return nextRepeat();
    }

    /** The event ids of the commands that the order service has sent. */
    List<String> commands() {
        return eventIds(
                details().path("messages"),
                message -> message.path("direction").asText().equals("SENT")
                        && message.path("topic").asText().equals(COMMAND));
    }

    String state() {
        return admin.view(order).text("status");
    }

    /** When it came into a state. */
    Instant since(String state) {
        return StreamSupport.stream(admin.view(order).json().path("history").spliterator(), false)
                .filter(step -> step.path("status").asText().equals(state))
                .map(step -> Instant.parse(step.path("at").asText()))
                .findFirst()
                .orElseThrow();
    }

    private Instant nextRepeat() {
        String next = details().path("timers").path("nextRepeatAt").asText(null);
        return next == null ? Instant.EPOCH : Instant.parse(next);
    }

    private List<String> openDeadLetters() {
        JsonNode deadLetters = admin.api()
                .get("products/dead-letters?state=OPEN&size=100")
                .json()
                .path("items");
        return eventIds(
                deadLetters, deadLetter -> deadLetter.path("key").asText().equals(order));
    }

    private JsonNode details() {
        return admin.api().get("orders/" + order + "/details").json();
    }

    private static List<String> eventIds(JsonNode rows, Predicate<JsonNode> which) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(which)
                .map(row -> row.path("eventId").asText())
                .toList();
    }
}
