package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.contract.Topic.Party;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.payment.support.PrivatePort;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.PrometheusText;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("Operators see of the payment service")
class PaymentMonitoringIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final PaymentScenario scenario = new PaymentScenario(order);
    private final PaymentCallers callers = new PaymentCallers();
    private final PaymentTables tables = new PaymentTables();
    private final PrivatePort privatePort = new PrivatePort();

    @Test
    @DisplayName("one trace from the command over the worker to the reply")
    void trace() {
        Charge paid = scenario.approved();
        List<String> traces = List.of(
                traceparent(Topic.PAYMENT_PREPARED, paid.orderId()),
                traceparent(Topic.PAYMENT_CONFIRMED, paid.orderId()));
        assertThat(traces).allSatisfy(trace -> assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
        assertThat(tables.traceOf(paid.orderId())).contains(traces.get(1).substring(3, 35));
    }

    private static String traceparent(Topic topic, String orderId) {
        var record = order.records(topic.topicName(), orderId).get(0);
        return new String(record.headers().lastHeader(Trace.HEADER).value(), StandardCharsets.US_ASCII);
    }

    @Test
    @DisplayName("the topics with their lag")
    void topics() {
        scenario.approved();
        ApiResponse response = callers.admin.get("payments/topics");
        assertThat(response.status()).as(response.raw().body()).isEqualTo(200);
        assertThat(response.json().path("items").findValuesAsText("topic"))
                .as("what the broker shows to the service: the topics that it sends to or receives from")
                .containsExactly(ofPayment()
                        .flatMap(own -> Stream.of(own.topicName(), DeadLetterTopic.of(own.topicName())))
                        .toArray(String[]::new));
        JsonNode topic = StreamSupport.stream(response.json().path("items").spliterator(), false)
                .filter(item -> item.path("topic").asText().equals(Topic.PAYMENT_PENDING.topicName()))
                .findFirst()
                .orElseThrow();
        assertThat(topic.path("deadLetter").asBoolean()).isFalse();
        assertThat(topic.path("partitions").findValues("leader")).allMatch(leader -> leader.asInt() >= 0);
        assertThat(sum(topic.path("partitions"), "end") - sum(topic.path("partitions"), "begin"))
                .isPositive();
        assertThat(topic.path("groups").findValuesAsText("group")).contains("payment");
        assertThat(callers.owner.get("payments/topics").status()).isEqualTo(403);
    }

    private static Stream<Topic> ofPayment() {
        return Stream.of(Topic.values())
                .filter(topic -> topic.sender() == Party.PAYMENT || topic.receiver() == Party.PAYMENT);
    }

    private static long sum(JsonNode items, String member) {
        return items.findValues(member).stream().mapToLong(JsonNode::asLong).sum();
    }

    @Test
    @DisplayName("its health, on the private port")
    void health() {
        for (String kind : List.of("live", "ready", "started")) {
            // The first request of all opens the connection, which may take longer than a check has.
            await().atMost(PATIENCE).untilAsserted(() -> {
                ApiResponse health = privatePort.api().get("health/" + kind);
                assertThat(health.status()).as(health.raw().body()).isEqualTo(200);
                assertThat(health.text("status")).isEqualTo("UP");
                assertThat(health.json().path("checks")).isNotEmpty();
            });
        }
        assertThat(checks("ready"))
                .contains("payment-database", "payment-kafka", "payment-started")
                .doesNotHaveDuplicates();
        assertThat(checks("live")).containsExactly("payment-process");
    }

    private List<String> checks(String kind) {
        return privatePort.api().get("health/" + kind).json().path("checks").findValuesAsText("name");
    }

    @Test
    @DisplayName("metrics in the form that Prometheus reads, on the private port only")
    void metrics() {
        scenario.approved();
        // Each timer sets its gauges when it first fires.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(privatePort.metrics())
                        .contains("payments_unsettled{app=\"payment\"}")
                        .contains("payments_orphan_charges{app=\"payment\"}")
                        .containsPattern("toss_days_unread\\{app=\"payment\"} [0-9]")
                        .containsPattern("toss_money_without_payment\\{app=\"payment\"} [0-9]")
                        .contains("dead_letters_open{app=\"payment\"}")
                        .contains("outbox_waiting{app=\"payment\"}")
                        .contains("outbox_oldest_age_seconds{app=\"payment\"}"));
        String metrics = privatePort.metrics();
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
}
