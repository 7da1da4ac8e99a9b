package kr.ilovepet.order.overdue;

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

/**
 * Repeats overdue commands, settles unknown orders and lets unpaid orders expire, on one instance at a time. It never
 * gives up.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverdueWatcher {

    private static final Logger LOG = Logger.getLogger(OverdueWatcher.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Inject
    private Leases leases;

    @Inject
    private ExpiredOrders expired;

    @Inject
    private OverdueCommands overdue;

    /** Looks once a second. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        try {
            // The lease is written, and most of the time there is nothing to do.
            if (overdue.anythingDue() && leases.hold("order-watcher", LEASE)) {
                each(expired.find(), expired::expire);
                each(overdue.ofOrders(), overdue::repeatOfOrder);
                each(overdue.ofRefunds(), overdue::repeatOfRefund);
                each(overdue.ofStockReturns(), overdue::repeatOfStockReturn);
                each(overdue.ofUnknownOrders(), overdue::settleUnknownOrder);
            }
        } catch (RuntimeException databaseUnavailable) {
            LOG.log(Level.FINE, "The watcher waits for the database", databaseUnavailable);
        }
    }

    private static void each(List<String> ids, Consumer<String> action) {
        for (String id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, failed, () -> "The watcher failed at " + id + " and will try again");
            }
        }
    }
}
