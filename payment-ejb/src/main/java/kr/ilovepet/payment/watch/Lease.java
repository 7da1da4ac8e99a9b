package kr.ilovepet.payment.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Lets one instance at a time do the work of a watcher; another takes over when it stops renewing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Lease {

    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final String INSTANCE = UUID.randomUUID().toString();

    @PersistenceContext
    private EntityManager database;

    /** Takes or renews the lease; false while another instance has it. */
    public boolean hold(String watcher) {
        Instant now = Instant.now();
        int taken = database.createNativeQuery(
                        """
                        update watch_lease set holder = ?2, lease_until = ?3
                         where name = ?1 and (holder = ?2 or lease_until <= ?4)
                        """)
                .setParameter(1, watcher)
                .setParameter(2, INSTANCE)
                .setParameter(3, now.plus(LENGTH))
                .setParameter(4, now)
                .executeUpdate();
        return taken == 1 || begin(watcher, now);
    }

    private boolean begin(String watcher, Instant now) {
        return database.createNativeQuery(
                                "insert ignore into watch_lease (name, holder, lease_until) values (?1, ?2, ?3)")
                        .setParameter(1, watcher)
                        .setParameter(2, INSTANCE)
                        .setParameter(3, now.plus(LENGTH))
                        .executeUpdate()
                == 1;
    }
}
