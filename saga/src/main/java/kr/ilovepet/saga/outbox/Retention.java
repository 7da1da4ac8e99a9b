package kr.ilovepet.saga.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Deletes what has served its purpose: published outbox rows, and inbox rows that are older than anything a topic still
 * holds.
 */
@Singleton
public class Retention {

    private static final int ROWS_AT_ONCE = 5_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    @ConfigProperty(name = "outbox.retention.days", defaultValue = "2")
    private int outboxDays;

    @Inject
    @ConfigProperty(name = "inbox.retention.days", defaultValue = "14")
    private int inboxDays;

    /** Runs every ten minutes; takes a limited number of rows, so that it never holds others up. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void cleanUp() {
        delete("delete from outbox where published_at < ?1 limit " + ROWS_AT_ONCE, outboxDays);
        delete("delete from inbox where received_at < ?1 limit " + ROWS_AT_ONCE, inboxDays);
    }

    private void delete(String statement, int days) {
        database.createNativeQuery(statement)
                .setParameter(1, Instant.now().minus(Duration.ofDays(days)))
                .executeUpdate();
    }
}
