package kr.ilovepet.payment.toss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The log in the service's database. */
@ApplicationScoped
public class JpaTossCallLog implements TossCallLog {

    @PersistenceContext
    private EntityManager database;

    @Override
    public void add(TossCallLogEntry entry) {
        database.persist(entry);
    }
}
