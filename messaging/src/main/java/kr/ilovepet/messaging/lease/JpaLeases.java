package kr.ilovepet.messaging.lease;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** The leases as rows of the service's own database. */
@Stateless
public class JpaLeases implements Leases {

    private static final String HOLDER = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean hold(String name, Duration time) {
        Instant now = clock.instant();
        if (taken(name, now, time)) {
            return true;
        }
        boolean unknown = database.createNativeQuery("select 1 from lease where name = ?1")
                .setParameter(1, name)
                .getResultList()
                .isEmpty();
        return unknown && added(name, now, time);
    }

    private boolean taken(String name, Instant now, Duration time) {
        return database.createNativeQuery(
                                "update lease set holder = ?1, held_until = ?2 where name = ?3 and (holder = ?1 or held_until < ?4)")
                        .setParameter(1, HOLDER)
                        .setParameter(2, now.plus(time))
                        .setParameter(3, name)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    private boolean added(String name, Instant now, Duration time) {
        return database.createNativeQuery("insert ignore into lease (name, holder, held_until) values (?1, ?2, ?3)")
                        .setParameter(1, name)
                        .setParameter(2, HOLDER)
                        .setParameter(3, now.plus(time))
                        .executeUpdate()
                == 1;
    }
}
