package kr.ilovepet.messaging.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;

/** The inbox as a table of the service's database: the unique row of an event commits together with the effect. */
@Stateless
public class JpaInbox implements Inbox {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean handleOnce(String consumer, String eventId, Runnable effect) {
        int added = database.createNativeQuery(
                        "insert ignore into inbox (consumer, event_id, received_at) values (?1, ?2, ?3)")
                .setParameter(1, consumer)
                .setParameter(2, eventId)
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (added == 0) {
            return false;
        }
        effect.run();
        return true;
    }

    @Override
    public boolean handled(String consumer, String eventId) {
        return !database.createNativeQuery("select 1 from inbox where consumer = ?1 and event_id = ?2")
                .setParameter(1, consumer)
                .setParameter(2, eventId)
                .getResultList()
                .isEmpty();
    }
}
