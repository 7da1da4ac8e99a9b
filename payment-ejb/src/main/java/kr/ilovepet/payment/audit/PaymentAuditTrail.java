package kr.ilovepet.payment.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.audit.AuditTrail;

/** What admins have changed in the payment service. */
@ApplicationScoped
public class PaymentAuditTrail extends AuditTrail {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
