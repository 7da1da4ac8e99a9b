package kr.ilovepet.messaging.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Remembers which events were handled; the row commits together with the effect. */
@Stateless
public class Inbox {

    @PersistenceContext
    private EntityManager database;

    /**
     * Has the effect in one transaction with the event's row, unless the event was handled before.
     *
     * @return false when it was
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean handleOnce(String consumer, String eventId, Runnable effect) {
        int added = database.createNativeQuery(
                        "insert ignore into inbox (consumer, event_id, received_at) values (?1, ?2, ?3)")
                .setParameter(1, consumer)
                .setParameter(2, eventId)
                .setParameter(3, Instant.now())
                .executeUpdate();
        if (added == 0) {
            return false;
        }
        effect.run();
        return true;
    }

    /** Whether the event was handled. */
    public boolean handled(String consumer, String eventId) {
        return !database.createNativeQuery("select 1 from inbox where consumer = ?1 and event_id = ?2")
                .setParameter(1, consumer)
                .setParameter(2, eventId)
                .getResultList()
                .isEmpty();
    }
}
