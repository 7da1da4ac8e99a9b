package kr.ilovepet.order.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.audit.AuditTrail;

/** What admins have changed about orders. */
@ApplicationScoped
public class OrderAuditTrail extends AuditTrail {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
