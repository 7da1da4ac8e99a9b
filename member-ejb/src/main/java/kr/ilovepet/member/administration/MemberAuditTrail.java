package kr.ilovepet.member.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kr.ilovepet.platform.audit.AuditTrail;

/** What admins have changed about members. */
@ApplicationScoped
public class MemberAuditTrail extends AuditTrail {

    @PersistenceContext
    private EntityManager database;

    @Override
    protected EntityManager database() {
        return database;
    }
}
