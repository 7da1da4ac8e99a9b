package kr.ilovepet.catalog.idempotency;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.idempotency.ClientRequests;

/** Admins' requests to the catalog that came with an Idempotency-Key. */
@Stateless
public class CatalogRequests extends ClientRequests {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
