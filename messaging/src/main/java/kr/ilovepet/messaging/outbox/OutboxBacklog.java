package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How many messages wait to be published, and for how long. */
@ApplicationScoped
public class OutboxBacklog {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    /** Counts the messages that are not published. */
    public View now() {
        Object[] row = database.createQuery(
                        "select count(o), min(o.createdAt) from OutboxMessage o where o.publishedAt is null",
                        Object[].class)
                .getSingleResult();
        Instant oldest = (Instant) row[1];
        return new View(
                (long) row[0],
                oldest == null
                        ? null
                        : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds()));
    }

    /**
     * The backlog as admins see it.
     *
     * @param waiting messages that are not published
     * @param oldestAgeSeconds since the oldest of them was decided; null when there is none
     */
    public record View(long waiting, Long oldestAgeSeconds) {}
}
