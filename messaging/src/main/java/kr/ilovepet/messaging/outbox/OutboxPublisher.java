package kr.ilovepet.messaging.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.database.Transactions;
import kr.ilovepet.reactivemessaging.ApplicationReady;

/**
 * Publishes what this instance commits, from memory and right after the commit, and marks it as published in batches.
 * What it cannot publish at once it leaves to the {@link OutboxPoller}.
 */
@ApplicationScoped
public class OutboxPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class.getName());

    /** Some seconds of the heaviest load, and a few megabytes. */
    private static final int MOST_ROWS = 10_000;

    /** Several times as long as another instance takes to mark what it has published. */
    private static final long LONGEST_DOUBT_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long DOUBT_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MARKS_AT_ONCE = 500;

    /** Each marking is a commit, so a sync of the disk. */
    private static final long LONGEST_WAIT_TO_MARK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long PAUSE_AFTER_FAULT_MILLIS = 1_000;
    private static final long LONGEST_STOP_MILLIS = 2_000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Transactions transactions;

    @Inject
    private KafkaSender sender;

    @Inject
    private TopicBackoff topics;

    @Inject
    private InstantSource clock;

    @Resource
    private ManagedThreadFactory threads;

    private CommittedRows rows;
    private MemorySender memory;
    private Thread marker;
    private volatile boolean publishing;

    /** Starts when channels and database are there; what is committed before is the poller's. */
    void start(@Observes ApplicationReady ready) {
        rows = new CommittedRows(
                new CommittedRows.Limits(MOST_ROWS, LONGEST_DOUBT_NANOS, MARKS_AT_ONCE, LONGEST_WAIT_TO_MARK_NANOS),
                topics::suspect);
        memory = new MemorySender(rows, sender, topics, clock);
        marker = threads.newThread(this::mark);
        marker.setName("outbox-marker");
        marker.start();
        publishing = true;
    }

    @PreDestroy
    void stop() {
        publishing = false;
        if (marker != null) {
            rows.close();
            awaitMarks();
        }
    }

    private void awaitMarks() {
        try {
            marker.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Publishes rows whose transaction has committed; does not wait for the broker.
     *
     * @param committed in the order of their ids
     * @param older by key, the ids of older rows that were unpublished when these were written
     */
    void publish(List<OutboxRow> committed, Map<String, Set<Long>> older) {
        if (publishing) {
            rows.add(committed, older, System.nanoTime());
            memory.sendReady();
        }
    }

    /** Whether a row is about to be published or marked by this instance, so that it is not the poller's. */
    boolean has(long id) {
        return publishing && rows.has(id);
    }

    /** Goes on whatever is thrown: without this thread the memory would fill up with rows that are published. */
    private void mark() {
        boolean open = true;
        while (open) {
            try {
                open = rows.awaitWork(DOUBT_INTERVAL_NANOS);
                resolveDoubts();
                for (List<Long> ids = rows.toMark(System.nanoTime());
                        !ids.isEmpty();
                        ids = rows.toMark(System.nanoTime())) {
                    mark(ids);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                open = false;
            } catch (RuntimeException | Error fault) {
                Level level = fault instanceof Error ? Level.WARNING : Level.FINE;
                LOG.log(level, "Published rows are marked later", fault);
                pause();
            }
        }
        markTheLast();
    }

    private void markTheLast() {
        try {
            for (List<Long> ids = rows.allToMark(); !ids.isEmpty(); ids = rows.allToMark()) {
                mark(ids);
            }
        } catch (RuntimeException databaseAway) {
            LOG.log(
                    Level.FINE,
                    "What is not marked is published once more, and ignored by its receivers",
                    databaseAway);
        }
    }

    private void mark(List<Long> ids) {
        transactions.call(() -> {
            database.runWithConnection(
                    (Connection connection) -> OutboxTable.markPublished(connection, ids, clock.instant()));
            return null;
        });
        rows.marked(ids);
    }

    private void resolveDoubts() {
        Map<String, Long> inDoubt = rows.inDoubt();
        if (!inDoubt.isEmpty()) {
            rows.resolve(
                    inDoubt.keySet(),
                    unpublished(inDoubt.keySet(), Collections.max(inDoubt.values())),
                    System.nanoTime());
            memory.sendReady();
        }
    }

    private Map<String, Set<Long>> unpublished(Collection<String> keys, long upTo) {
        return transactions.call(() -> database.callWithConnection(
                (Connection connection) -> OutboxTable.unpublished(connection, keys, upTo)));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAULT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
