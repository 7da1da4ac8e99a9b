package kr.ilovepet.order.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.order.support.Concurrently;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.order.support.OrderTables;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose confirmation counts, and what happens when others ask at the same moment. */
@ContainerTest
class ConfirmationIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void acceptsOnlyTheOwnersExactConfirmation() {
        String order = orders.prepared();
        assertThat(orders.confirm(orders.stranger(), order, "key", OrderClient.AMOUNT)
                        .status())
                .isEqualTo(404);
        assertThat(orders.confirm(order, "key", OrderClient.AMOUNT - 1).code()).isEqualTo("AMOUNT_MISMATCH");
        assertThat(orders.stranger().get("orders/" + order).status()).isEqualTo(404);
        assertThat(orders.admin().get("orders/" + order).status()).isEqualTo(200);
        assertThat(orders.view(order).text("status")).isEqualTo("PREPARED");
        assertThat(neighbour.messages(order, ProductStockDecrease.class)).isEmpty();

        assertThat(orders.confirm(order, "key", OrderClient.AMOUNT).status()).isEqualTo(200);
        assertThat(orders.confirm(order, "key", OrderClient.AMOUNT).status()).isEqualTo(200);
        ApiResponse other = orders.confirm(order, "other-key", OrderClient.AMOUNT);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("state")).isEqualTo("DECREASE_STOCK");
        neighbour.awaitCommand(order, ProductStockDecrease.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003", "\u3000", "\u3164", "a key", "key\u0000", "key\n", "../key", "\uD0A4"})
    void refusesAKeyThatTheContractCannotCarry(String key) {
        String order = orders.prepared();

        assertThat(orders.confirm(order, key, OrderClient.AMOUNT).status()).isEqualTo(400);

        assertThat(orders.view(order).text("status")).isEqualTo("PREPARED");
        assertThat(neighbour.messages(order, ProductStockDecrease.class)).isEmpty();
    }

    @Test
    void confirmsOnceWhenAskedManyTimesAtOnce() {
        String order = orders.prepared();
        List<CompletableFuture<ApiResponse>> responses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> orders.confirm(order, "key", OrderClient.AMOUNT)))
                .toList();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.join().status()).isEqualTo(200));
        neighbour.awaitCommand(order, ProductStockDecrease.class);
    }

    @Test
    void confirmsOrCancelsButNeverBoth() {
        for (String order : Concurrently.all(24, orders::prepared)) {
            CompletableFuture<ApiResponse> cancel = CompletableFuture.supplyAsync(() -> orders.cancel(order));
            ApiResponse confirmed = orders.confirm(order, "key", OrderClient.AMOUNT);
            ApiResponse canceled = cancel.join();

            boolean paying = confirmed.status() == 200;
            assertThat(canceled.status()).as(canceled.raw().body()).isEqualTo(paying ? 409 : 200);
            assertThat((paying ? canceled : confirmed).code()).isEqualTo("WRONG_STATE");
            String won = paying ? "DECREASE_STOCK" : "CANCELED";
            assertThat((paying ? canceled : confirmed).text("state")).isEqualTo(won);
            assertThat(orders.view(order).text("status")).isEqualTo(won);
            Topic lost = paying ? Topic.PAYMENT_CANCEL : Topic.PRODUCT_STOCK_DECREASE;
            assertThat(neighbour.records(lost.topicName(), order)).isEmpty();
        }
    }

    @Test
    void confirmsOrExpiresButNeverBoth() {
        List<String> prepared = Concurrently.all(24, orders::prepared);
        OrderTables.expireNow(prepared);
        // The watcher looks once a second: some confirmations come before it, some in that moment, some after.
        List<CompletableFuture<ApiResponse>> responses = IntStream.range(0, prepared.size())
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> orders.confirm(prepared.get(i), "key", OrderClient.AMOUNT),
                        CompletableFuture.delayedExecutor(i * 60L, TimeUnit.MILLISECONDS)))
                .toList();

        for (int i = 0; i < prepared.size(); i++) {
            ApiResponse response = responses.get(i).join();
            boolean paying = response.status() == 200;
            assertThat(paying
                            || response.status() == 409
                                    && response.text("state").equals("EXPIRED"))
                    .as(response.raw().body())
                    .isTrue();
            assertThat(orders.view(prepared.get(i)).text("status")).isEqualTo(paying ? "DECREASE_STOCK" : "EXPIRED");
        }
    }
}
