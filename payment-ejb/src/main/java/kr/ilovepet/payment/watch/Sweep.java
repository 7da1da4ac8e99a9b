package kr.ilovepet.payment.watch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.lease.Leases;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has every payment of the last day compared with Toss again and again, so that nobody stays charged for what is not
 * owed, and a refund made at Toss's own desk is noticed. It only puts them on the worker's list, a few each second, and
 * first those whose last comparison is the longest ago: when there are more than can be compared in an interval, each
 * is compared less often, and none is left out.
 */
@Singleton
public class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class.getName());
    private static final Duration LOOKS_BACK = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final String DUE = """
            update payment set next_attempt_at = ?1
             where created_at > ?2 and next_attempt_at is null
               and state in ('APPROVED', 'DECLINED', 'CLOSED')
               and coalesce(compared_at, changed_at) < ?3
             order by coalesce(compared_at, changed_at), id limit ?4
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Leases leases;

    @Inject
    @ConfigProperty(name = "payment.sweep.interval.minutes", defaultValue = "60")
    private double intervalMinutes;

    @Inject
    @ConfigProperty(name = "payment.sweep.payments.per.second", defaultValue = "20")
    private int perSecond;

    /** Puts the next few payments on the list. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        if (leases.hold("payment-sweep", LEASE)) {
            Instant now = Instant.now();
            int due = database.createNativeQuery(DUE)
                    .setParameter(1, now)
                    .setParameter(2, now.minus(LOOKS_BACK))
                    .setParameter(3, now.minusMillis((long)
                            (intervalMinutes * Duration.ofMinutes(1).toMillis())))
                    .setParameter(4, perSecond * 5)
                    .executeUpdate();
            LOG.log(Level.FINE, "{0} payments are compared with Toss", due);
        }
    }
}
