package kr.ilovepet.order;

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
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.Test;

/** How an order runs to its end, and what it does with answers that are late, doubled or wrong. */
abstract class SagaCases extends OrderInPayara {

    private static final String STALE = "stale_replies_total{app=\"order\"}";

    @Test
    void runsFromCreatedToConfirmed() {
        String order = prepared();
        assertThat(view(order).json().path("amount").asLong()).isEqualTo(AMOUNT);
        assertThat(view(order).text("paymentId")).isEqualTo("pay-" + order);

        assertThat(confirm(order, "key", AMOUNT).text("status")).isEqualTo("DECREASE_STOCK");
        assertThat(neighbour.awaitCommand(order, ProductStockDecrease.class).products())
                .containsExactly(new OrderItem(3, 2));
        neighbour.send(order, ProductStockDecreased.done());
        assertThat(neighbour.awaitCommand(order, PaymentPending.class))
                .isEqualTo(new PaymentPending("pay-" + order, "key", AMOUNT));
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        awaitState(order, "CONFIRMED");
        assertThat(view(order).json().path("history").findValuesAsText("status"))
                .containsExactly(
                        "CREATED", "VALIDATION_SUCCESS", "PREPARED", "DECREASE_STOCK", "PAYMENT_PENDING", "CONFIRMED");
        assertThat(view(order).json().path("failure").isNull()).isTrue();
    }

    @Test
    void tellsWhyTheOrderCannotBeTaken() {
        String order = take();
        neighbour.send(order, ProductInformationResponse.refused("PRODUCT_NOT_FOUND", Map.of("productId", "3")));
        awaitState(order, "VALIDATION_FAILED");
        assertThat(view(order).json().at("/failure/code").asText()).isEqualTo("PRODUCT_NOT_FOUND");

        String unpayable = take();
        neighbour.send(unpayable, known());
        neighbour.awaitCommand(unpayable, PaymentPrepare.class);
        neighbour.send(unpayable, new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT"));
        awaitState(unpayable, "PAYMENT_PREPARE_FAILED");
    }

    @Test
    void chargesNothingWhereThereIsNotEnoughStock() {
        String order = prepared();
        confirm(order, "key", AMOUNT);
        neighbour.send(order, ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()));

        awaitState(order, "DECREASE_STOCK_FAILED");
        assertThat(shopper.withHeader("Accept-Language", "en")
                        .get("orders/" + order)
                        .json()
                        .at("/failure/message")
                        .asText())
                .contains("not enough stock");
        assertThat(neighbour.messages(order, PaymentPending.class)).isEmpty();
    }

    @Test
    void givesTheStockBackWhenThePaymentIsRefused() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));

        awaitState(order, "PAYMENT_FAILED");
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 2));

        // Not answered: the watcher asks again, under the same rollback id.
        await().until(() ->
                neighbour.messages(order, ProductStockRollback.class).size() > 1);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).containsOnly(rollback);
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
    }

    @Test
    void takesTheSameAnswerTwiceLateAndOutOfOrder() {
        String order = take();
        neighbour.send(order, known());
        neighbour.awaitCommand(order, PaymentPrepare.class);
        String prepared = neighbour.send(order, new PaymentPrepared("pay-" + order));
        awaitState(order, "PREPARED");

        neighbour.send(order, new PaymentPrepared("other"), prepared);
        neighbour.send(order, new PaymentPrepared("other"));
        neighbour.send(order, known());
        neighbour.send(order, ProductStockDecreased.done());
        confirm(order, "key", AMOUNT);
        neighbour.awaitCommand(order, ProductStockDecrease.class);
        neighbour.send(order, ProductStockDecreased.done());
        double stale = sample(STALE);
        neighbour.send(order, ProductStockDecreased.done());
        // Topics are handled side by side: a confirmation that overtakes the stock would be stale.
        await().until(() -> file(order).path("messages").findValuesAsText("topic").stream()
                        .filter(Topic.PRODUCT_STOCK_DECREASED.topicName()::equals)
                        .count()
                == 3);
        neighbour.awaitCommand(order, PaymentPending.class);
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        awaitState(order, "CONFIRMED");
        await().until(() -> sample(STALE) > stale);
        assertThat(view(order).text("paymentId")).isEqualTo("pay-" + order);
        assertThat(neighbour.commands(order, PaymentPending.class)).hasSize(1);
    }

    @Test
    void asksAgainWhenTheAnswerIsLate() {
        String order = take();
        await().until(() ->
                neighbour.messages(order, ProductInformationRequest.class).size() >= 2);
        var requests = neighbour.records(Topic.PRODUCT_INFORMATION_REQUEST.topicName(), order);
        assertThat(requests.stream()
                        .map(record -> member(record.value(), "eventId"))
                        .distinct())
                .hasSizeGreaterThan(1);
        assertThat(requests.stream()
                        .map(record -> member(record.value(), "idempotencyKey"))
                        .distinct())
                .hasSize(1);
        neighbour.send(order, known());
        awaitState(order, "VALIDATION_SUCCESS");
    }

    @Test
    void parksPoisonAndGoesOnWithTheOthers() {
        String poisoned = neighbour.newOrder();
        neighbour.sendRaw(Topic.PAYMENT_CONFIRMED, poisoned, "{\"no\":\"message\"}");
        neighbour.sendRaw(Topic.PAYMENT_CONFIRMED, poisoned, "not json");
        confirmed();

        await().until(() -> neighbour
                        .records(Topic.PAYMENT_CONFIRMED.deadLetterTopicName(), poisoned)
                        .size()
                == 2);
        await().until(() -> letters(poisoned).size() == 2);
        List<ApiResponse> rehearsals = letters(poisoned).stream()
                .map(letter -> admin.post("orders/dead-letters/" + letter + "/replay?dryRun=true", "{}"))
                .toList();
        assertThat(rehearsals).allSatisfy(rehearsal -> {
            assertThat(rehearsal.code()).isEqualTo("WOULD_BE_DEAD_LETTERED");
            assertThat(rehearsal.json().path("sent").asBoolean(true)).isFalse();
            assertThat(rehearsal.text("outcome")).endsWith(rehearsal.text("cause"));
        });
        assertThat(rehearsals)
                .extracting(rehearsal -> rehearsal.text("cause"))
                .anyMatch(cause -> cause.contains("eventId"));
    }

    private List<String> letters(String order) {
        JsonNode open = admin.get("orders/dead-letters?state=OPEN").json().path("items");
        return StreamSupport.stream(open.spliterator(), false)
                .filter(letter -> letter.path("key").asText().equals(order))
                .map(letter -> letter.path("id").asText())
                .toList();
    }
}
