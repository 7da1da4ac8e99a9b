package kr.ilovepet.payment.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.PrometheusText;
import org.junit.jupiter.api.Test;

/** What admins and operators see of the service. */
public abstract class OperatorCases extends PaymentCases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void showsThePaymentsThatRest() {
        toss.fault("\"operation\":\"confirm\",\"kind\":\"error\",\"code\":\"PROVIDER_ERROR\",\"status\":400");
        Charged open = asked(order.newOrder(), "");
        await().atMost(PATIENCE)
                .until(() -> resting(open.paymentId()).path("lastCode").asText().equals("PROVIDER_ERROR"));
        JsonNode seen = resting(open.paymentId());
        assertThat(seen.path("orderId").asText()).isEqualTo(open.orderId());
        assertThat(seen.path("status").asText()).isEqualTo("CONFIRMING");
        assertThat(seen.path("amount").asLong()).isEqualTo(AMOUNT);
        assertThat(seen.path("unwantedCharge").asBoolean(true)).isFalse();
        assertThat(Instant.parse(seen.path("since").asText())).isBefore(Instant.now());
        assertThat(owner.get("payments/resting").status()).isEqualTo(403);
        toss.noFaults();
        order.awaitMessage(open.orderId(), PaymentConfirmed.class);
        assertThat(resting(open.paymentId()).isMissingNode()).isTrue();
    }

    /** The payment on the list of those that rest; missing when it is not there. */
    protected JsonNode resting(String paymentId) {
        JsonNode items = admin.get("payments/resting?size=200").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("paymentId").asText().equals(paymentId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void keepsOneTraceFromTheCommandOverTheWorkerToTheAnswer() {
        Charged paid = approved();
        List<String> traces = List.of(
                header(Topic.PAYMENT_PREPARED, paid.orderId()), header(Topic.PAYMENT_CONFIRMED, paid.orderId()));
        assertThat(traces).allSatisfy(trace -> assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertThat(till.traceOf(paid.orderId())).contains(traces.get(1).substring(3, 35));
    }

    private static String header(Topic topic, String orderId) {
        var record = order.records(topic.topicName(), orderId).get(0);
        return new String(record.headers().lastHeader(Trace.HEADER).value(), StandardCharsets.US_ASCII);
    }

    @Test
    void putsAsideWhatNoBrokerTakes() {
        String tooLarge = order.newOrder();
        till.writeToOutbox(tooLarge, Topic.PAYMENT_PREPARED.topicName(), 2_000_000);
        Charged paid = approved();
        assertThat(till.state(paid.orderId())).isEqualTo("APPROVED");
        await().atMost(PATIENCE)
                .until(() -> letterOf(tooLarge).path("reason").asText().startsWith("RecordTooLarge"));
        JsonNode letter = letterOf(tooLarge);
        assertThat(letter.path("origin").asText()).startsWith("outbox/");
        ApiResponse one = admin.get("payments/dead-letters/" + letter.path("id").asLong());
        assertThat(one.json().path("payload").asText()).hasSize(2_000_000);
        assertThat(one.json().path("state").asText()).isEqualTo("OPEN");
        assertThat(admin.get("payments/dead-letters/987654321").status()).isEqualTo(404);
        await().atMost(PATIENCE)
                .until(() -> admin.get("payments/outbox").json().path("waiting").asInt(-1) == 0);
        assertThat(admin.get("payments/outbox").json().path("oldestAgeSeconds").isNull())
                .isTrue();
        assertThat(owner.get("payments/outbox").status()).isEqualTo(403);
    }

    @Test
    void aTopicThatIsNotThereHoldsUpNobodyElse() {
        String nowhere = order.newOrder();
        till.writeToOutbox(nowhere, "no.such.topic", 10);
        Charged paid = approved();
        assertThat(till.state(paid.orderId())).isEqualTo("APPROVED");
        assertThat(till.dropFromOutbox(nowhere)).as("rows that still wait").isEqualTo(1);
    }

    @Test
    void doesNotReplayWhatWasForADeadLetterTopic() {
        String tooLarge = order.newOrder();
        till.writeToOutbox(tooLarge, Topic.PAYMENT_PENDING.deadLetterTopicName(), 2_000_000);
        await().atMost(PATIENCE)
                .until(() -> letterOf(tooLarge).path("reason").asText().startsWith("RecordTooLarge"));
        JsonNode letter = letterOf(tooLarge);
        assertThat(letter.path("replayable").asBoolean(true)).isFalse();
        for (String query : List.of("", "?dryRun=true")) {
            ApiResponse refused =
                    admin.post("payments/dead-letters/" + letter.path("id").asLong() + "/replay" + query, "{}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("NOT_REPLAYABLE");
        }
    }

    private JsonNode letterOf(String orderId) {
        JsonNode items =
                admin.get("payments/dead-letters?state=OPEN&size=200").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("orderId").asText().equals(orderId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    @Test
    void showsTheTopicsWithTheirLag() {
        approved();
        ApiResponse answer = admin.get("payments/topics");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.json().path("items")).hasSize(2 * Topic.values().length);
        JsonNode topic = StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .filter(item -> item.path("topic").asText().equals(Topic.PAYMENT_PENDING.topicName()))
                .findFirst()
                .orElseThrow();
        assertThat(topic.path("deadLetter").asBoolean()).isFalse();
        assertThat(topic.path("partitions").findValues("leader")).allMatch(leader -> leader.asInt() >= 0);
        assertThat(sum(topic.path("partitions"), "end") - sum(topic.path("partitions"), "begin"))
                .isPositive();
        assertThat(topic.path("groups").findValuesAsText("group")).contains("payment");
        assertThat(owner.get("payments/topics").status()).isEqualTo(403);
    }

    private static long sum(JsonNode items, String member) {
        return items.findValues(member).stream().mapToLong(JsonNode::asLong).sum();
    }

    @Test
    void tellsItsHealthOnThePrivatePort() {
        for (String kind : List.of("live", "ready", "started")) {
            // The first question of all makes the connection, which may take longer than a check has.
            await().atMost(PATIENCE).untilAsserted(() -> {
                ApiResponse health = inside().get("health/" + kind);
                assertThat(health.status()).as(health.raw().body()).isEqualTo(200);
                assertThat(health.text("status")).isEqualTo("UP");
                assertThat(health.json().path("checks")).isNotEmpty();
            });
        }
        assertThat(inside().get("health/ready").json().path("checks").findValuesAsText("name"))
                .contains("payment-database", "payment-kafka", "payment-started")
                .doesNotHaveDuplicates();
        assertThat(inside().get("health/live").json().path("checks").findValuesAsText("name"))
                .containsExactly("payment-process");
    }

    @Test
    void countsInAFormThatPrometheusTakes() {
        approved();
        // Each timer shows its gauges for the first time when it first fires.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics())
                        .contains("payments_resting{app=\"payment\"}")
                        .contains("payments_unwanted_charges{app=\"payment\"}")
                        .contains("dead_letters_open{app=\"payment\"}")
                        .contains("outbox_waiting{app=\"payment\"}")
                        .contains("outbox_oldest_age_seconds{app=\"payment\"}"));
        String metrics = metrics();
        assertThat(metrics)
                .contains("toss_calls_total{app=\"payment\",operation=\"confirm\",outcome=\"payment\"}")
                .contains("toss_call_seconds_bucket{app=\"payment\",operation=\"confirm\",le=\"+Inf\"}")
                .contains("inbox_messages_total{app=\"payment\"}")
                .contains("inbox_duplicates_total{app=\"payment\"}")
                .contains("dead_letters_sent_total{app=\"payment\",kind=\"poison\"}")
                .contains("jvm_memory_used_bytes{area=\"heap\"}");
        assertThat(new PrometheusText(metrics).faults()).isEmpty();
        assertThat(Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.http.port") + "/"))
                        .get("metrics")
                        .status())
                .isEqualTo(404);
    }

    /** What the service shows for this series now; NaN while it shows none. */
    protected static double sample(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String metrics() {
        return inside().get("metrics").raw().body();
    }

    private static Api inside() {
        return Api.guest(URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/"));
    }
}
