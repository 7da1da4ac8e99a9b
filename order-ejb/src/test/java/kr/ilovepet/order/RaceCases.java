package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.OpenIdempotentRequest;
import kr.ilovepet.test.Tokens;
import org.junit.jupiter.api.Test;

/** Who asks at the same moment: one outcome, and everybody is told which. */
abstract class RaceCases extends RefundCases {

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
        ApiResponse other = confirm(order, "other key", AMOUNT);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("state")).isEqualTo("DECREASE_STOCK");
        neighbour.awaitCommand(order, ProductStockDecrease.class);
    }

    @Test
    void confirmsOnceWhenAskedManyTimesAtOnce() {
        String order = prepared();
        List<CompletableFuture<ApiResponse>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> confirm(order, "key", AMOUNT)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
        neighbour.awaitCommand(order, ProductStockDecrease.class);
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        Api client = shopper.withHeader("Idempotency-Key", "key-" + System.nanoTime());
        ApiResponse first = client.post("orders/prepare", TWO_BALLS);
        ApiResponse again = client.post("orders/prepare", TWO_BALLS);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client.post("orders/prepare", TWO_BALLS.replace(":2", ":3")).status())
                .isEqualTo(422);
    }

    @Test
    void confirmsOrCancelsButNeverBoth() {
        for (String order : many(24, this::prepared)) {
            CompletableFuture<ApiResponse> cancel = CompletableFuture.supplyAsync(() -> cancel(order));
            ApiResponse confirmed = confirm(order, "key", AMOUNT);
            ApiResponse canceled = cancel.join();

            boolean paying = confirmed.status() == 200;
            assertThat(canceled.status()).as(canceled.raw().body()).isEqualTo(paying ? 409 : 200);
            assertThat((paying ? canceled : confirmed).code()).isEqualTo("WRONG_STATE");
            String won = paying ? "DECREASE_STOCK" : "CANCELED";
            assertThat((paying ? canceled : confirmed).text("state")).isEqualTo(won);
            assertThat(view(order).text("status")).isEqualTo(won);
            Topic lost = paying ? Topic.PAYMENT_CANCEL : Topic.PRODUCT_STOCK_DECREASE;
            assertThat(neighbour.records(lost.topicName(), order)).isEmpty();
        }
    }

    @Test
    void confirmsOrExpiresButNeverBoth() {
        List<String> orders = many(24, this::prepared);
        OrderDatabase.expireNow(orders);
        // The watcher looks once a second: some confirmations come before it, some in that moment, some after.
        List<CompletableFuture<ApiResponse>> answers = IntStream.range(0, orders.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> confirm(orders.get(i), "key", AMOUNT),
                        CompletableFuture.delayedExecutor(i * 60L, TimeUnit.MILLISECONDS)))
                .toList();

        for (int i = 0; i < orders.size(); i++) {
            ApiResponse answer = answers.get(i).join();
            boolean paying = answer.status() == 200;
            assertThat(paying || answer.status() == 409 && answer.text("state").equals("EXPIRED"))
                    .as(answer.raw().body())
                    .isTrue();
            assertThat(view(orders.get(i)).text("status")).isEqualTo(paying ? "DECREASE_STOCK" : "EXPIRED");
        }
    }

    @Test
    void takesOneOrderForOneIdempotencyKey() {
        Api client = Api.guestOfContainer("order-web")
                .withToken(Tokens.of(System.nanoTime() % 1_000_000_000, "customer"))
                .withHeader("Idempotency-Key", "key-" + System.nanoTime());
        List<ApiResponse> answers = many(20, () -> client.post("orders/prepare", TWO_BALLS));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.status() == 201
                                || answer.status() == 409 && answer.code().equals("IDEMPOTENT_REQUEST_RUNNING"))
                        .as(answer.raw().body())
                        .isTrue());
        assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("orderId")))
                .isNotEmpty()
                .containsOnly(client.post("orders/prepare", TWO_BALLS).text("orderId"));
        assertThat(client.get("orders").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("try") // it only has to be open meanwhile
    void saysThatTheFirstRequestIsRunningAndGoesOnAfterItsCrash() {
        long member = System.nanoTime() % 1_000_000_000;
        Api client = Api.guestOfContainer("order-web")
                .withToken(Tokens.of(member, "customer"))
                .withHeader("Idempotency-Key", "Key of a crash");
        try (OpenIdempotentRequest elsewhere = new OpenIdempotentRequest("order", member, "Key of a crash")) {
            ApiResponse running = client.post("orders/prepare", TWO_BALLS);
            assertThat(running.status()).as(running.raw().body()).isEqualTo(409);
            assertThat(running.code()).isEqualTo("IDEMPOTENT_REQUEST_RUNNING");
        }
        ApiResponse first = client.post("orders/prepare", TWO_BALLS);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(first.raw().headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(client.get("orders").json().path("total").asInt()).isEqualTo(1);
    }

    private static <T> List<T> many(int count, Supplier<T> one) {
        ExecutorService together = Executors.newFixedThreadPool(count);
        try {
            List<CompletableFuture<T>> all = IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(one, together))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            together.shutdown();
        }
    }
}
