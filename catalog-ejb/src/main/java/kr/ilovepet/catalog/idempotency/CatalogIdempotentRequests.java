package kr.ilovepet.catalog.idempotency;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.idempotency.IdempotentRequests;

/** Admins' requests to the catalog that came with an Idempotency-Key. */
@Stateless
public class CatalogIdempotentRequests extends IdempotentRequests {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
