package kr.ilovepet.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.payment.support.PaymentCallers;
import kr.ilovepet.payment.support.PaymentDeployment;
import kr.ilovepet.payment.support.PaymentScenario;
import kr.ilovepet.payment.support.PaymentScenario.Charge;
import kr.ilovepet.payment.support.PaymentTables;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ContainerTest(deployment = PaymentDeployment.class)
@DisplayName("The outbox of the payment service")
class PaymentOutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_LARGE = 2_000_000;

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final PaymentScenario scenario = new PaymentScenario(order);
    private final PaymentCallers callers = new PaymentCallers();
    private final PaymentTables tables = new PaymentTables();

    @Test
    @DisplayName("makes a dead letter of a message that no broker takes")
    void permanentSendFailure() {
        String orderId = order.newOrder();
        tables.writeToOutbox(orderId, Topic.PAYMENT_PREPARED.topicName(), TOO_LARGE);
        Charge paid = scenario.approved();
        assertThat(tables.state(paid.orderId())).isEqualTo("APPROVED");
        JsonNode deadLetter = awaitDeadLetter(orderId);
        assertThat(deadLetter.path("origin").asText()).startsWith("outbox/");
        assertThat(deadLetter.path("payload").isNull())
                .as("a list without texts")
                .isTrue();
        ApiResponse one = callers.admin.get(
                "payments/dead-letters/" + deadLetter.path("id").asLong());
        assertThat(one.json().path("payload").asText()).hasSize(TOO_LARGE);
        assertThat(one.json().path("state").asText()).isEqualTo("OPEN");
        assertThat(callers.admin.get("payments/dead-letters/987654321").status())
                .isEqualTo(404);
        assertThat(callers.owner.get("payments/dead-letters").status()).isEqualTo(403);
        await().atMost(PATIENCE)
                .until(() -> callers.admin
                                .get("payments/outbox")
                                .json()
                                .path("waiting")
                                .asInt(-1)
                        == 0);
        assertThat(callers.admin
                        .get("payments/outbox")
                        .json()
                        .path("oldestAgeSeconds")
                        .isNull())
                .isTrue();
        assertThat(callers.owner.get("payments/outbox").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("keeps a message whose topic is missing, and publishes the others")
    void missingTopic() {
        String orderId = order.newOrder();
        tables.writeToOutbox(orderId, "no.such.topic", 10);
        Charge paid = scenario.approved();
        assertThat(tables.state(paid.orderId())).isEqualTo("APPROVED");
        assertThat(tables.dropFromOutbox(orderId)).as("rows that still wait").isEqualTo(1);
    }

    @Test
    @DisplayName("makes a dead letter that cannot be replayed of one for a dead letter topic")
    void deadLetterThatCannotBeSent() {
        String orderId = order.newOrder();
        tables.writeToOutbox(orderId, DeadLetterTopic.of(Topic.PAYMENT_PENDING.topicName()), TOO_LARGE);
        JsonNode deadLetter = awaitDeadLetter(orderId);
        assertThat(deadLetter.path("replayable").asBoolean(true)).isFalse();
        for (String query : List.of("", "?dryRun=true")) {
            ApiResponse refused = callers.admin.post(
                    "payments/dead-letters/" + deadLetter.path("id").asLong() + "/replay" + query, "{}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("NOT_REPLAYABLE");
        }
    }

    private JsonNode awaitDeadLetter(String orderId) {
        await().atMost(PATIENCE)
                .until(() -> deadLetter(orderId).path("reason").asText().startsWith("RecordTooLarge"));
        return deadLetter(orderId);
    }

    private JsonNode deadLetter(String orderId) {
        JsonNode items = callers.admin
                .get("payments/dead-letters?state=OPEN&size=200")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("key").asText().equals(orderId))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
