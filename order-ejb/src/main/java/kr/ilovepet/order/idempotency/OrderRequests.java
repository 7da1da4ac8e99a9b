package kr.ilovepet.order.idempotency;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.idempotency.IdempotentRequests;

/**
 * Members' and admins' requests about orders that came with an Idempotency-Key; the answers are {@link FirstAnswer}s.
 */
@Stateless
public class OrderRequests extends IdempotentRequests {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
