package kr.ilovepet.payment.reconciliation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.lease.Leases;
import kr.ilovepet.payment.domain.Payments;
import kr.ilovepet.payment.domain.Payments.ReconciliationBatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes every payment of the last day due for reconciliation again and again, a few each second, those first that were
 * compared the longest ago: when there are more than can be compared in an interval, each is compared less often, and
 * none is left out.
 */
@Singleton
public class ReconciliationScheduler {

    private static final Logger LOG = Logger.getLogger(ReconciliationScheduler.class.getName());
    private static final Duration LOOKS_BACK = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int SECONDS_BETWEEN_BATCHES = 5;

    @Inject
    private Payments payments;

    @Inject
    private Leases leases;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = ReconciliationSettings.INTERVAL, defaultValue = "60")
    private double intervalMinutes;

    @Inject
    @ConfigProperty(name = ReconciliationSettings.PAYMENTS_PER_SECOND, defaultValue = "20")
    private int paymentsPerSecond;

    /** Makes the next batch due, in one instance at a time. */
    @Schedule(hour = "*", minute = "*", second = "*/" + SECONDS_BETWEEN_BATCHES, persistent = false)
    public void scheduleBatch() {
        Instant now = clock.instant();
        List<Long> unreconciled = payments.findUnreconciled(new ReconciliationBatch(
                now.minus(LOOKS_BACK),
                now.minusMillis((long) (intervalMinutes * Duration.ofMinutes(1).toMillis())),
                paymentsPerSecond * SECONDS_BETWEEN_BATCHES));
        // The lease is written, and most of the time there is nothing to do.
        if (!unreconciled.isEmpty() && leases.hold("payment-reconciliation", LEASE)) {
            int due = payments.scheduleReconciliation(unreconciled, now);
            LOG.log(Level.FINE, "{0} payments are due for reconciliation", due);
        }
    }
}
