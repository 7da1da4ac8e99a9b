package kr.ilovepet.order.overdue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.order.support.OrderTables;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two instances of the service, of which the test is one: only one of them watches. */
@ContainerTest
class WatcherLeaseIT {

    private static final String WATCHER = "order-watcher";
    private static final String ANOTHER = "another instance";

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void watchesOnlyWhereNobodyElseDoes() {
        OrderTables.lease(WATCHER, ANOTHER, Duration.ofMinutes(10));
        try {
            String order = orders.prepared();
            OrderTables.expireNow(List.of(order));
            // The watcher looks once a second.
            await().during(Duration.ofSeconds(4)).until(() -> orders.view(order).text("status"), "PREPARED"::equals);
            assertThat(OrderTables.holder(WATCHER)).isEqualTo(ANOTHER);

            OrderTables.lease(WATCHER, ANOTHER, Duration.ofSeconds(-1));
            orders.awaitState(order, "EXPIRED");
            assertThat(OrderTables.holder(WATCHER)).isNotEqualTo(ANOTHER);
            await().until(() -> OrderTables.secondsHeld(WATCHER) > 10);
        } finally {
            OrderTables.lease(WATCHER, ANOTHER, Duration.ofSeconds(-1));
        }
    }
}
