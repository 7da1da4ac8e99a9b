package kr.ilovepet.shop;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** An order whose command to take pieces ends as a dead letter each time it is sent, as an admin sees it over the API. */
record StuckOrder(Shopper admin, String order) {

    private static final String COMMAND = "product.stock.decrease";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Waits until every command is a dead letter, and none will be sent for so long; gives the time of the next one. */
    Instant atRestFor(Duration pause) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> nextRepeat().isAfter(Instant.now().plus(pause)) && openLetters().containsAll(commands()));
        return nextRepeat();
    }

    /** The event ids of the commands that the order service has sent. */
    List<String> commands() {
        return eventIds(theCase().path("messages"), message ->
                message.path("direction").asText().equals("SENT") && message.path("topic").asText().equals(COMMAND));
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
        String next = theCase().path("watch").path("nextRepeatAt").asText(null);
        return next == null ? Instant.EPOCH : Instant.parse(next);
    }

    private List<String> openLetters() {
        JsonNode letters = admin.api().get("products/dead-letters?state=OPEN&size=100").json().path("items");
        return eventIds(letters, letter -> letter.path("orderId").asText().equals(order));
    }

    private JsonNode theCase() {
        return admin.api().get("orders/" + order + "/case").json();
    }

    private static List<String> eventIds(JsonNode rows, Predicate<JsonNode> which) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(which)
                .map(row -> row.path("eventId").asText())
                .toList();
    }
}
