package kr.ilovepet.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How an order runs to its end, and what it does with replies that are late, doubled or wrong. */
@ContainerTest
class OrderSagaIT {

    private static final String STALE = "stale_replies_total{app=\"order\"}";

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void runsFromCreatedToConfirmed() {
        String order = orders.prepared();
        assertThat(orders.view(order).json().path("amount").asLong()).isEqualTo(OrderClient.AMOUNT);
        assertThat(orders.view(order).text("paymentId")).isEqualTo("pay-" + order);

        assertThat(orders.confirm(order, "key", OrderClient.AMOUNT).text("status"))
                .isEqualTo("DECREASE_STOCK");
        assertThat(neighbour.awaitCommand(order, ProductStockDecrease.class).products())
                .containsExactly(new OrderItem(3, 3, 2));
        neighbour.send(order, ProductStockDecreased.done());
        assertThat(neighbour.awaitCommand(order, PaymentPending.class))
                .isEqualTo(new PaymentPending("pay-" + order, "key", OrderClient.AMOUNT));
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        orders.awaitState(order, "CONFIRMED");
        assertThat(orders.view(order).json().path("history").findValuesAsText("status"))
                .containsExactly(
                        "CREATED", "VALIDATION_SUCCESS", "PREPARED", "DECREASE_STOCK", "PAYMENT_PENDING", "CONFIRMED");
        assertThat(orders.view(order).json().path("failure").isNull()).isTrue();
    }

    @Test
    void tellsWhyTheOrderCannotBePlaced() {
        String order = orders.place();
        neighbour.send(
                order, ProductInformationResponse.refused("PRODUCT_NOT_FOUND", Map.of("productId", "3"), List.of()));
        orders.awaitState(order, "VALIDATION_FAILED");
        assertThat(orders.view(order).json().at("/failure/code").asText()).isEqualTo("PRODUCT_NOT_FOUND");

        String unpayable = orders.place();
        neighbour.send(unpayable, OrderClient.available());
        neighbour.awaitCommand(unpayable, PaymentPrepare.class);
        neighbour.send(unpayable, new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT"));
        orders.awaitState(unpayable, "PAYMENT_PREPARE_FAILED");
    }

    @Test
    void chargesNothingWhereThereIsNotEnoughStock() {
        String order = orders.prepared();
        orders.confirm(order, "key", OrderClient.AMOUNT);
        neighbour.send(order, ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()));

        orders.awaitState(order, "DECREASE_STOCK_FAILED");
        assertThat(orders.shopper()
                        .withHeader("Accept-Language", "en")
                        .get("orders/" + order)
                        .json()
                        .at("/failure/message")
                        .asText())
                .contains("not enough stock");
        assertThat(neighbour.messages(order, PaymentPending.class)).isEmpty();
    }

    @Test
    void waitsForAnotherPaymentWhenOnlyTheKeyIsRefused() {
        String order = orders.pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "PAYMENT_KEY_REFUSED", 1));

        orders.awaitState(order, "PREPARED");
        assertThat(orders.view(order).json().at("/failure/code").asText()).isEqualTo("PAYMENT_KEY_REFUSED");
        assertThat(orders.confirm(order, "real-key", OrderClient.AMOUNT).code()).isEqualTo("RESTOCK_RUNNING");
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().untilAsserted(() -> assertThat(
                        orders.confirm(order, "real-key", OrderClient.AMOUNT).status())
                .isEqualTo(200));
        assertThat(neighbour.awaitCommand(order, ProductStockDecrease.class, 2).attempt())
                .isEqualTo(2);

        // A late repeat of the first reply is not the stock of this attempt.
        neighbour.send(order, ProductStockDecreased.done());
        neighbour.send(order, ProductStockDecreased.done().of(2));
        assertThat(neighbour.awaitCommand(order, PaymentPending.class, 2))
                .isEqualTo(new PaymentPending("pay-" + order, "real-key", OrderClient.AMOUNT, 2));
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        orders.awaitState(order, "CONFIRMED");
    }

    @Test
    void returnsTheStockWhenThePaymentIsRefused() {
        String order = orders.pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));

        orders.awaitState(order, "PAYMENT_FAILED");
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 3, 2));

        // No reply: the watcher repeats the command, under the same rollback id.
        await().until(() ->
                neighbour.messages(order, ProductStockRollback.class).size() > 1);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).containsOnly(rollback);
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
    }

    @Test
    void takesTheSameReplyTwiceLateAndOutOfOrder() {
        String order = orders.place();
        neighbour.send(order, OrderClient.available());
        neighbour.awaitCommand(order, PaymentPrepare.class);
        String prepared = neighbour.send(order, new PaymentPrepared("pay-" + order));
        orders.awaitState(order, "PREPARED");

        neighbour.send(order, new PaymentPrepared("other"), prepared);
        neighbour.send(order, new PaymentPrepared("other"));
        neighbour.send(order, OrderClient.available());
        neighbour.send(order, ProductStockDecreased.done());
        orders.confirm(order, "key", OrderClient.AMOUNT);
        neighbour.awaitCommand(order, ProductStockDecrease.class);
        neighbour.send(order, ProductStockDecreased.done());
        double stale = OrderClient.sample(STALE);
        neighbour.send(order, ProductStockDecreased.done());
        // Topics are handled side by side: a confirmation that overtakes the stock would be stale.
        await().until(() -> orders.details(order).path("messages").findValuesAsText("topic").stream()
                        .filter(Topic.PRODUCT_STOCK_DECREASED.topicName()::equals)
                        .count()
                == 3);
        neighbour.awaitCommand(order, PaymentPending.class);
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        orders.awaitState(order, "CONFIRMED");
        await().until(() -> OrderClient.sample(STALE) > stale);
        assertThat(orders.view(order).text("paymentId")).isEqualTo("pay-" + order);
        assertThat(neighbour.commands(order, PaymentPending.class)).hasSize(1);
    }

    @Test
    void repeatsACommandWhoseReplyIsOverdue() {
        String order = orders.place();
        await().until(() ->
                neighbour.messages(order, ProductInformationRequest.class).size() >= 2);
        var requests = neighbour.records(Topic.PRODUCT_INFORMATION_REQUEST.topicName(), order);
        assertThat(requests.stream()
                        .map(record -> OrderClient.member(record.value(), "eventId"))
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(requests.stream()
                        .map(record -> OrderClient.member(record.value(), "idempotencyKey"))
                        .distinct())
                .hasSize(1);
        neighbour.send(order, OrderClient.available());
        orders.awaitState(order, "VALIDATION_SUCCESS");
    }

    @Test
    void sendsPoisonToTheDeadLetterTopicAndGoesOnWithTheOthers() {
        String poisoned = neighbour.newOrder();
        neighbour.sendRaw(Topic.PAYMENT_CONFIRMED, poisoned, "{\"no\":\"message\"}");
        neighbour.sendRaw(Topic.PAYMENT_CONFIRMED, poisoned, "not json");
        orders.confirmed();

        await().until(() -> neighbour
                        .records(DeadLetterTopic.of(Topic.PAYMENT_CONFIRMED.topicName()), poisoned)
                        .size()
                == 2);
        await().until(() -> deadLetters(poisoned).size() == 2);
        List<ApiResponse> dryRuns = deadLetters(poisoned).stream()
                .map(deadLetter ->
                        orders.admin().post("orders/dead-letters/" + deadLetter + "/replay?dryRun=true", "{}"))
                .toList();
        assertThat(dryRuns).allSatisfy(dryRun -> {
            assertThat(dryRun.code()).isEqualTo("WOULD_BE_DEAD_LETTERED");
            assertThat(dryRun.json().path("sent").asBoolean(true)).isFalse();
            assertThat(dryRun.text("outcome")).endsWith(dryRun.text("cause"));
        });
        assertThat(dryRuns).extracting(dryRun -> dryRun.text("cause")).anyMatch(cause -> cause.contains("eventId"));
    }

    private List<String> deadLetters(String order) {
        JsonNode open =
                orders.admin().get("orders/dead-letters?state=OPEN").json().path("items");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(deadLetter -> deadLetter.path("key").asText().equals(order))
                .map(deadLetter -> deadLetter.path("id").asText())
                .toList();
    }
}
