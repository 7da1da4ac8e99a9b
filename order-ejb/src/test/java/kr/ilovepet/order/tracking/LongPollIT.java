package kr.ilovepet.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.SagaNeighbour;
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
        var polls = IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> orders.shopper()
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
}
