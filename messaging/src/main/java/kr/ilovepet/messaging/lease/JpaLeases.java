package kr.ilovepet.messaging.lease;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.UUID;

/**
 * The leases as rows of the service's own database, whose clock decides when they run out: the clock of an instance
 * that is ahead would keep a lease from all others for as long as it is, and take theirs away.
 */
@Stateless
public class JpaLeases implements Leases {

    private static final String HOLDER = UUID.randomUUID().toString();
    private static final long NANOS_OF_A_MICROSECOND = 1_000;

    @PersistenceContext
    private EntityManager database;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean hold(String name, Duration time) {
        if (taken(name, time)) {
            return true;
        }
        boolean unknown = database.createNativeQuery("select 1 from lease where name = ?1")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
        return unknown && added(name, time);
    }

    private boolean taken(String name, Duration time) {
        return database.createNativeQuery(
                                "update lease set holder = ?1, held_until = date_add(utc_timestamp(6), interval ?2 microsecond)"
                                        + " where name = ?3 and (holder = ?1 or held_until < utc_timestamp(6))")
                        .setParameter(1, HOLDER)
                        .setParameter(2, micros(time))
                        .setParameter(3, name)
                        .executeUpdate()
                == 1;
    }

    private boolean added(String name, Duration time) {
        return database.createNativeQuery("insert ignore into lease (name, holder, held_until)"
                                + " values (?1, ?2, date_add(utc_timestamp(6), interval ?3 microsecond))")
                        .setParameter(1, name)
                        .setParameter(2, HOLDER)
                        .setParameter(3, micros(time))
                        .executeUpdate()
                == 1;
    }

    private static long micros(Duration time) {
        return time.toNanos() / NANOS_OF_A_MICROSECOND;
    }
}
