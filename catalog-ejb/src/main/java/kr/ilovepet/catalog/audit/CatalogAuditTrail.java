package kr.ilovepet.catalog.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.audit.AuditTrail;

/** What admins have changed in the catalog. */
@ApplicationScoped
public class CatalogAuditTrail extends AuditTrail {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
