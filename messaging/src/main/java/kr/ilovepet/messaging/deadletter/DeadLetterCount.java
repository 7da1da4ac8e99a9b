package kr.ilovepet.messaging.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts dead letters for the gauges. No EJB, whose container would log each failure while the database is away. */
@ApplicationScoped
public class DeadLetterCount {

    @PersistenceContext
    private EntityManager database;

    /** How many wait for a person. */
    public long open() {
        return database.createQuery("select count(d) from DeadLetter d where d.state = :open", Long.class)
                .setParameter("open", DeadLetter.State.OPEN)
                .getSingleResult();
    }
}
