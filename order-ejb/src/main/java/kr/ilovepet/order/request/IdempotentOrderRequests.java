package kr.ilovepet.order.request;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.idempotency.IdempotentRequests;

/**
 * Requests about orders that came with an Idempotency-Key; what is stored of their responses are {@link OrderState}s.
 */
@Stateless
public class IdempotentOrderRequests extends IdempotentRequests {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
