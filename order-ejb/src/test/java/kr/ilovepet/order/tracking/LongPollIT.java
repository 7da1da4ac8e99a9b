package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How a request waits for the next state of an order. */
@ContainerTest
class LongPollIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void waitsUntilTheStateChanges() {
        String order = orders.place();
        long begun = System.nanoTime();
        // Ten of each admin, who sees all orders: a member has 16 places.
        var polls = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> OrderClient.guest()
                        .withToken(Tokens.of(500 + i / 10, "customer", "admin"))
                        .get("orders/" + order + "?wait=25&after=CREATED")
                        .text("status")))
                .toList();
        neighbour.send(order, OrderClient.available());

        assertThat(polls).allSatisfy(poll -> assertThat(poll.join()).isEqualTo("VALIDATION_SUCCESS"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(orders.shopper()
                        .get("orders/" + order + "?wait=1&after=VALIDATION_SUCCESS")
                        .text("status"))
                .isEqualTo("VALIDATION_SUCCESS");
    }

    @Test
    void refusesAMemberWhoHasTooManyAndNobodyElse() {
        String order = orders.place();
        Api many = OrderClient.guest().withToken(Tokens.of(600, "customer", "admin"));
        String wait = "orders/" + order + "?wait=5&after=CREATED";
        List<CompletableFuture<ApiResponse>> polls = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> many.get(wait), work -> new Thread(work).start()))
                .toList();
        await().until(() -> polls.stream().filter(CompletableFuture::isDone).count() == 24);

        assertThat(polls).filteredOn(CompletableFuture::isDone).allSatisfy(poll -> {
            assertThat(poll.join().code()).isEqualTo("TOO_MANY_LONG_POLLS");
            assertThat(poll.join().raw().headers().firstValue("Retry-After")).contains("2");
        });
        assertThat(many.get("orders/" + order).text("status"))
                .as("without waiting")
                .isEqualTo("CREATED");
        CompletableFuture<ApiResponse> other =
                CompletableFuture.supplyAsync(() -> orders.shopper().get(wait));
        neighbour.send(order, OrderClient.available());
        assertThat(other.join().text("status")).isEqualTo("VALIDATION_SUCCESS");
        assertThat(polls).filteredOn(poll -> poll.join().status() == 200).hasSize(16);
    }
}
