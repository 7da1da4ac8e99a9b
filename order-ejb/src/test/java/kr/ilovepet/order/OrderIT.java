package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.saga.message.OrderItem;
import kr.ilovepet.saga.message.PaymentCancel;
import kr.ilovepet.saga.message.PaymentCanceled;
import kr.ilovepet.saga.message.PaymentCanceledFail;
import kr.ilovepet.saga.message.PaymentConfirmed;
import kr.ilovepet.saga.message.PaymentConfirmedFail;
import kr.ilovepet.saga.message.PaymentPending;
import kr.ilovepet.saga.message.PaymentPrepare;
import kr.ilovepet.saga.message.PaymentPrepared;
import kr.ilovepet.saga.message.PaymentPreparedFail;
import kr.ilovepet.saga.message.ProductInformationRequest;
import kr.ilovepet.saga.message.ProductInformationResponse;
import kr.ilovepet.saga.message.ProductInformationResponse.Product;
import kr.ilovepet.saga.message.ProductStockDecrease;
import kr.ilovepet.saga.message.ProductStockDecreased;
import kr.ilovepet.saga.message.ProductStockRollback;
import kr.ilovepet.saga.message.ProductStockRolledback;
import kr.ilovepet.saga.message.Topic;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Api.Answer;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.Tokens;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order service in Payara Micro with the real database, broker and Redis; the test plays its neighbours. */
@ExtendWith(ArquillianExtension.class)
class OrderIT {

    private static final String TWO_BALLS = "{\"items\":[{\"productId\":3,\"quantity\":2}],\"method\":\"CARD\"}";
    private static final long AMOUNT = 7_000;
    private static SagaNeighbour neighbour;

    private Api shopper;
    private Api stranger;
    private Api admin;

    @Deployment(testable = false)
    static WebArchive order() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("war")));
    }

    @BeforeAll
    static void moveIn() {
        neighbour = new SagaNeighbour();
    }

    @AfterAll
    static void moveOut() throws InterruptedException {
        neighbour.close();
    }

    @BeforeEach
    void callers() {
        Api guest = Api.guestOfContainer("order-web");
        shopper = guest.withToken(Tokens.of(1, "customer"));
        stranger = guest.withToken(Tokens.of(2, "customer"));
        admin = guest.withToken(Tokens.of(3, "customer", "admin"));
    }

    @Test
    void runsFromCreatedToConfirmed() {
        String order = prepared();
        assertThat(view(order).json().path("amount").asLong()).isEqualTo(AMOUNT);
        assertThat(view(order).text("paymentId")).isEqualTo("pay-" + order);

        assertThat(confirm(order, "key", AMOUNT).text("status")).isEqualTo("DECREASE_STOCK");
        assertThat(neighbour.awaitMessage(order, ProductStockDecrease.class).products())
                .containsExactly(new OrderItem(3, 2));
        neighbour.send(order, ProductStockDecreased.done());
        assertThat(neighbour.awaitMessage(order, PaymentPending.class))
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
        neighbour.awaitMessage(unpayable, PaymentPrepare.class);
        neighbour.send(unpayable, new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT"));
        awaitState(unpayable, "PAYMENT_PREPARE_FAILED");
    }

    @Test
    void chargesNothingWhereThereIsNotEnoughStock() {
        String order = prepared();
        confirm(order, "key", AMOUNT);
        neighbour.send(order, ProductStockDecreased.refused("OUT_OF_STOCK", Map.of()));

        awaitState(order, "DECREASE_STOCK_FAILED");
        assertThat(shopper.withHeader("Accept-Language", "en").get("orders/" + order).json().at("/failure/message").asText())
                .contains("not enough stock");
        assertThat(neighbour.messages(order, PaymentPending.class)).isEmpty();
    }

    @Test
    void givesTheStockBackWhenThePaymentIsRefused() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));

        awaitState(order, "PAYMENT_FAILED");
        ProductStockRollback rollback = neighbour.awaitMessage(order, ProductStockRollback.class);
        assertThat(rollback.products()).containsExactly(new OrderItem(3, 2));

        // Not answered: the watcher asks again, under the same rollback id.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> neighbour.messages(order, ProductStockRollback.class).size() > 1);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).containsOnly(rollback);
        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
    }

    @Test
    void takesTheSameAnswerTwiceLateAndOutOfOrder() {
        String order = take();
        neighbour.send(order, known());
        neighbour.awaitMessage(order, PaymentPrepare.class);
        String prepared = neighbour.send(order, new PaymentPrepared("pay-" + order));
        awaitState(order, "PREPARED");

        neighbour.send(order, new PaymentPrepared("other"), prepared);
        neighbour.send(order, new PaymentPrepared("other"));
        neighbour.send(order, known());
        neighbour.send(order, ProductStockDecreased.done());
        confirm(order, "key", AMOUNT);
        neighbour.awaitMessage(order, ProductStockDecrease.class);
        neighbour.send(order, ProductStockDecreased.done());
        neighbour.send(order, ProductStockDecreased.done());
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        awaitState(order, "CONFIRMED");
        assertThat(view(order).text("paymentId")).isEqualTo("pay-" + order);
        assertThat(neighbour.messages(order, PaymentPending.class)).hasSize(1);
    }

    @Test
    void asksAgainWhenTheAnswerIsLate() {
        String order = take();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> neighbour.messages(order, ProductInformationRequest.class).size() >= 2);
        var requests = neighbour.records(Topic.PRODUCT_INFORMATION_REQUEST.topicName(), order);
        assertThat(requests.stream().map(record -> member(record.value(), "eventId")).distinct()).hasSizeGreaterThan(1);
        assertThat(requests.stream().map(record -> member(record.value(), "idempotencyKey")).distinct()).hasSize(1);
        neighbour.send(order, known());
        awaitState(order, "VALIDATION_SUCCESS");
    }

    @Test
    void acceptsOnlyTheOwnersExactConfirmation() {
        String order = prepared();
        assertThat(confirm(stranger, order, "key", AMOUNT).status()).isEqualTo(404);
        assertThat(confirm(order, "key", AMOUNT - 1).code()).isEqualTo("AMOUNT_MISMATCH");
        assertThat(stranger.get("orders/" + order).status()).isEqualTo(404);
        assertThat(admin.get("orders/" + order).status()).isEqualTo(200);
        assertThat(view(order).text("status")).isEqualTo("PREPARED");
        assertThat(neighbour.messages(order, ProductStockDecrease.class)).isEmpty();

        assertThat(confirm(order, "key", AMOUNT).status()).isEqualTo(200);
        assertThat(confirm(order, "key", AMOUNT).status()).isEqualTo(200);
        Answer other = confirm(order, "other key", AMOUNT);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("state")).isEqualTo("DECREASE_STOCK");
        neighbour.awaitMessage(order, ProductStockDecrease.class);
    }

    @Test
    void confirmsOnceWhenAskedManyTimesAtOnce() {
        String order = prepared();
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> confirm(order, "key", AMOUNT)))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        neighbour.awaitMessage(order, ProductStockDecrease.class);
    }

    @Test
    void cancelsBeforeAndAfterPayment() {
        String unpaid = prepared();
        assertThat(cancel(unpaid).text("status")).isEqualTo("CANCELED");
        assertThat(neighbour.awaitMessage(unpaid, PaymentCancel.class).paymentId()).isEqualTo("pay-" + unpaid);
        assertThat(confirm(unpaid, "key", AMOUNT).text("state")).isEqualTo("CANCELED");

        String paid = confirmed();
        assertThat(cancel(paid).text("status")).isEqualTo("CANCEL_REQUESTED");
        PaymentCancel refund = neighbour.awaitMessage(paid, PaymentCancel.class);
        neighbour.send(paid, new PaymentCanceled(refund.cancelRequestId(), AMOUNT, Instant.now()));
        awaitState(paid, "CANCELED");
        assertThat(view(paid).json().path("refunded").asLong()).isEqualTo(AMOUNT);
        neighbour.send(paid, new ProductStockRolledback(
                neighbour.awaitMessage(paid, ProductStockRollback.class).rollbackId()));

        String paying = pending();
        assertThat(cancel(paying).text("state")).isEqualTo("PAYMENT_PENDING");
        neighbour.send(paying, new PaymentConfirmed("pay-" + paying, Instant.now()));
        awaitState(paying, "CONFIRMED");
    }

    @Test
    void standsAgainAfterARefusedRefundAndGivesBackParts() {
        String order = confirmed();
        cancel(order);
        PaymentCancel refund = neighbour.awaitMessage(order, PaymentCancel.class);
        neighbour.send(order, new PaymentCanceledFail(refund.cancelRequestId(), "EXCEED_MAX_REFUND_DUE"));
        awaitState(order, "CONFIRMED");

        assertThat(shopper.post("orders/" + order + "/refunds", "{\"amount\":100,\"reason\":\"torn\"}").status())
                .isEqualTo(403);
        assertThat(admin.post("orders/" + order + "/refunds", "{\"amount\":7001,\"reason\":\"torn\"}").status())
                .isEqualTo(400);
        assertThat(admin.post("orders/" + order + "/refunds", "{\"amount\":1000,\"reason\":\"torn\"}").status())
                .isEqualTo(200);
        PaymentCancel part = neighbour.awaitMessage(order, PaymentCancel.class, 2);
        assertThat(part.amount()).isEqualTo(1_000);
        assertThat(cancel(order).code()).isEqualTo("REFUND_RUNNING");
        neighbour.send(order, new PaymentCanceled(part.cancelRequestId(), 1_000, Instant.now()));
        await().until(() -> view(order).json().path("refunded").asLong() == 1_000);
        assertThat(view(order).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void givesBackAChargeForAnOrderThatHadEnded() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        awaitState(order, "PAYMENT_FAILED");
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));

        assertThat(neighbour.awaitMessage(order, PaymentCancel.class).amount()).isNull();
        neighbour.send(order, new PaymentCanceled(order + "-orphan", AMOUNT, Instant.now()));
        assertThat(view(order).text("status")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        Api client = shopper.withHeader("Idempotency-Key", "key-" + System.nanoTime());
        Answer first = client.post("orders/prepare", TWO_BALLS);
        Answer again = client.post("orders/prepare", TWO_BALLS);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client.post("orders/prepare", TWO_BALLS.replace(":2", ":3")).status()).isEqualTo(422);
    }

    @Test
    void holdsAPollUntilTheStateChanges() {
        String order = take();
        long begun = System.nanoTime();
        var polls = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> shopper.get("orders/" + order + "?wait=25&after=CREATED").text("status")))
                .toList();
        neighbour.send(order, known());

        assertThat(polls).allSatisfy(poll -> assertThat(poll.join()).isEqualTo("VALIDATION_SUCCESS"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(shopper.get("orders/" + order + "?wait=1&after=VALIDATION_SUCCESS").text("status"))
                .isEqualTo("VALIDATION_SUCCESS");
    }

    @Test
    void parksPoisonAndGoesOnWithTheOthers() {
        String poisoned = neighbour.newOrder();
        neighbour.sendRaw(Topic.PAYMENT_CONFIRMED, poisoned, "{\"no\":\"message\"}");
        neighbour.sendRaw(Topic.PAYMENT_CONFIRMED, poisoned, "not json");
        confirmed();

        await().until(() -> neighbour.records(Topic.PAYMENT_CONFIRMED.deadLetterTopicName(), poisoned).size() == 2);
        await().until(() -> admin.get("orders/dead-letters?state=OPEN").json().path("items").findValuesAsText("orderId")
                        .stream()
                        .filter(poisoned::equals)
                        .count()
                == 2);
    }

    @Test
    void keepsCartsOfGuestsAndMembers() {
        String cartId = "%032x".formatted(System.nanoTime());
        Api guest = Api.guestOfContainer("order-web").withHeader("X-Cart-Id", cartId);
        Api member = Api.guestOfContainer("order-web").withToken(Tokens.of(System.nanoTime() % 1_000_000, "customer"));
        guest.put("cart/items/1", "{\"quantity\":2}");
        guest.put("cart/items/2", "{\"quantity\":5}");
        member.put("cart/items/2", "{\"quantity\":3}");
        member.put("cart/items/4", "{\"quantity\":1}");

        String merge = "{\"cartId\":\"" + cartId + "\"}";
        assertThat(member.post("cart/merge", merge).status()).isEqualTo(200);
        assertThat(member.post("cart/merge", merge).json().path("items")).hasSize(3);
        assertThat(member.get("cart").json().toString()).contains("{\"productId\":2,\"quantity\":5}");
        assertThat(guest.get("cart").json().path("items")).isEmpty();
        assertThat(member.delete("cart/items/4").json().path("items")).hasSize(2);
        for (String quantity : List.of("0", "-1", "1.5", "100", "1000000000", "\"abc\"", "null")) {
            assertThat(guest.put("cart/items/1", "{\"quantity\":" + quantity + "}").status()).isEqualTo(400);
        }
        assertThat(guest.withHeader("X-Cart-Id", "../../etc").get("cart").status()).isEqualTo(400);
    }

    @Test
    void refusesForgedAndExpiredTokens() {
        Api guest = Api.guestOfContainer("order-web");
        String token = Tokens.of(1, "customer");
        assertThat(guest.get("orders").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(guest.withToken(token.substring(0, token.length() - 6) + "AAAAAA").get("orders").status()).isEqualTo(401);
        assertThat(guest.withToken(Tokens.of(1, Duration.ofMinutes(-5), "customer")).get("orders").status()).isEqualTo(401);
        assertThat(shopper.get("orders/dead-letters").code()).isEqualTo("FORBIDDEN");
    }

    private String take() {
        Answer answer = shopper.post("orders/prepare", TWO_BALLS);
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("orderId");
    }

    private String prepared() {
        String order = take();
        assertThat(neighbour.awaitMessage(order, ProductInformationRequest.class).items())
                .containsExactly(new OrderItem(3, 2));
        neighbour.send(order, known());
        assertThat(neighbour.awaitMessage(order, PaymentPrepare.class)).isEqualTo(new PaymentPrepare(1, AMOUNT, "CARD"));
        neighbour.send(order, new PaymentPrepared("pay-" + order));
        awaitState(order, "PREPARED");
        return order;
    }

    private String pending() {
        String order = prepared();
        confirm(order, "key", AMOUNT);
        neighbour.awaitMessage(order, ProductStockDecrease.class);
        neighbour.send(order, ProductStockDecreased.done());
        neighbour.awaitMessage(order, PaymentPending.class);
        return order;
    }

    private String confirmed() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        awaitState(order, "CONFIRMED");
        return order;
    }

    private static ProductInformationResponse known() {
        return ProductInformationResponse.of(List.of(new Product(3, "ball", 3_500, 10, 2)));
    }

    private Answer confirm(String order, String key, long amount) {
        return confirm(shopper, order, key, amount);
    }

    private static Answer confirm(Api caller, String order, String key, long amount) {
        return caller.post(
                "orders/confirm",
                "{\"orderId\":\"%s\",\"paymentKey\":\"%s\",\"amount\":%d}".formatted(order, key, amount));
    }

    private Answer cancel(String order) {
        return shopper.post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
    }

    private Answer view(String order) {
        return shopper.get("orders/" + order);
    }

    private void awaitState(String order, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> view(order).text("status"), state::equals);
    }

    private static String member(String json, String name) {
        return json.replaceAll(".*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }
}
