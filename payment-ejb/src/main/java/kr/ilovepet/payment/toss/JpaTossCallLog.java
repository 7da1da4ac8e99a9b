package kr.ilovepet.payment.toss;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The log in the service's database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaTossCallLog implements TossCallLog {

    @PersistenceContext
    private EntityManager database;

    @Override
    public void add(TossCallLogEntry entry) {
        database.persist(entry);
    }
}
