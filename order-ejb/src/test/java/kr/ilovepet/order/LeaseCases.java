package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two instances of the service, of which the test is one: what must not be done twice, only one does. */
abstract class LeaseCases extends RepeatedRefundCases {

    private static final String WATCHER = "order-watcher";
    private static final String ANOTHER = "another instance";

    @Test
    void watchesOnlyWhereNobodyElseDoes() {
        OrderDatabase.lease(WATCHER, ANOTHER, Duration.ofMinutes(10));
        try {
            String order = prepared();
            OrderDatabase.expireNow(List.of(order));
            // The watcher looks once a second.
            await().during(Duration.ofSeconds(4)).until(() -> view(order).text("status"), "PREPARED"::equals);
            assertThat(OrderDatabase.holder(WATCHER)).isEqualTo(ANOTHER);

            OrderDatabase.lease(WATCHER, ANOTHER, Duration.ofSeconds(-1));
            awaitState(order, "EXPIRED");
            assertThat(OrderDatabase.holder(WATCHER)).isNotEqualTo(ANOTHER);
            await().until(() -> OrderDatabase.secondsHeld(WATCHER) > 10);
        } finally {
            OrderDatabase.lease(WATCHER, ANOTHER, Duration.ofSeconds(-1));
        }
    }
}
