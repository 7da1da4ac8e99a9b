package kr.ilovepet.order.watch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.lease.Leases;
import kr.ilovepet.order.cart.Carts;
import kr.ilovepet.order.idempotency.OrderRequests;
import kr.ilovepet.order.saga.ReceivedMessages;

/** Looks after what rests: repeats commands whose answer is late, and lets abandoned orders expire. Never gives up. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderWatcher {

    private static final Logger LOG = Logger.getLogger(OrderWatcher.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Inject
    private Leases leases;

    @Inject
    private RestingOrders resting;

    @Inject
    private OrderRequests requests;

    @Inject
    private Carts carts;

    @Inject
    private ReceivedMessages received;

    /** Every second, on one instance. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        try {
            if (leases.hold("order-watcher", LEASE)) {
                each(resting.expired(), resting::expire);
                each(resting.unanswered(), resting::repeat);
                each(resting.unansweredRefunds(), resting::repeatRefund);
                each(resting.unansweredReturns(), resting::repeatReturn);
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The watcher waits for the database", databaseAway);
        }
    }

    /** Once an hour. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void cleanUp() {
        requests.cleanUp();
        carts.cleanUp();
        received.cleanUp();
    }

    private static void each(List<String> names, Consumer<String> work) {
        for (String name : names) {
            try {
                work.accept(name);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "The watcher could not see to " + name + "; it will look again");
            }
        }
    }
}
