package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import kr.ilovepet.messaging.database.Transactions;
import kr.ilovepet.messaging.outbox.OutboxTable.Part;

/**
 * Publishes rows of the table that are not in memory. The claim is the row lock, so that a poller that dies sets its
 * rows free. A row of whose key an older unpublished row is not claimed with it stays, so that several instances keep
 * the order of the messages of a key.
 */
@ApplicationScoped
class OutboxBacklogPublisher {

    private static final Logger LOG = Logger.getLogger(OutboxBacklogPublisher.class.getName());
    private static final int ROWS_AT_ONCE = 2_000;

    /** Enough at once to see whether a topic accepts something again. */
    private static final int ROWS_OF_SUSPECTS = 20;

    /** Longer than the producer itself tries ({@code max.block.ms} and {@code delivery.timeout.ms}). */
    private static final Duration LONGEST_SEND = Duration.ofSeconds(12);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Transactions transactions;

    @Inject
    private KafkaSender sender;

    @Inject
    private OutboxPublisher memory;

    @Inject
    private TopicBackoff topics;

    @Inject
    private Event<SendFailedPermanently> failedPermanently;

    @Inject
    private InstantSource clock;

    /**
     * Publishes the backlog up to this id, and waits until the broker has it. A message that fails permanently becomes
     * a dead letter, so that it blocks none behind it; one that fails now stays, and its topic backs off.
     */
    void publish(long upTo) {
        long after = 0;
        int found;
        do {
            Set<String> suspects = topics.suspects();
            List<Long> ids = waiting(new Part(after, upTo, suspects, false, ROWS_AT_ONCE));
            publish(ids);
            found = ids.size();
            after = ids.isEmpty() ? upTo : ids.get(ids.size() - 1);
        } while (found == ROWS_AT_ONCE && !Thread.currentThread().isInterrupted());
        Set<String> rested = topics.rested(clock.instant());
        if (!rested.isEmpty()) {
            Pages.untilOneIsTried(
                    ROWS_OF_SUSPECTS,
                    last -> waiting(new Part(last, upTo, rested, true, ROWS_OF_SUSPECTS)),
                    this::publish);
        }
    }

    /** The highest id of a row that is not published; 0 when all are. */
    long highestUnpublished() {
        return transactions.call(() ->
                database.callWithConnection((Connection connection) -> OutboxTable.highestUnpublished(connection)));
    }

    private List<Long> waiting(Part part) {
        return transactions.call(
                () -> database.callWithConnection((Connection connection) -> OutboxTable.waiting(connection, part)));
    }

    /** Publishes those of the rows that may be sent now, and gives how many were tried. */
    private int publish(List<Long> found) {
        List<Long> ids = found.stream().filter(id -> !memory.has(id)).toList();
        return ids.isEmpty() ? 0 : transactions.call(() -> publishClaimed(ids));
    }

    private int publishClaimed(List<Long> ids) {
        List<OutboxRow> rows = withoutGaps(claim(ids));
        if (rows.isEmpty()) {
            return 0;
        }
        List<SendResult> results = send(rows);
        List<SendResult> lost =
                results.stream().filter(SendResult::failedPermanently).toList();
        lost.forEach(this::toDeadLetters);
        change(lost, (connection, gone) -> OutboxTable.delete(connection, gone));
        change(
                results.stream().filter(SendResult::published).toList(),
                (connection, published) -> OutboxTable.markPublished(connection, published, clock.instant()));
        noteTopics(results);
        return results.size();
    }

    private List<OutboxRow> claim(List<Long> ids) {
        return database.callWithConnection((Connection connection) -> OutboxTable.claim(connection, ids));
    }

    private List<OutboxRow> withoutGaps(List<OutboxRow> claimed) {
        if (claimed.isEmpty()) {
            return claimed;
        }
        Set<String> keys = claimed.stream().map(OutboxRow::key).collect(Collectors.toSet());
        long highest = claimed.get(claimed.size() - 1).id();
        return GapFree.of(
                claimed,
                database.callWithConnection(
                        (Connection connection) -> OutboxTable.unpublished(connection, keys, highest)));
    }

    private List<SendResult> send(List<OutboxRow> rows) {
        try {
            return SequenceByKey.send(rows, sender, LONGEST_SEND);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The instance stops; the rows stay", stopping);
        }
    }

    private void toDeadLetters(SendResult sent) {
        OutboxRow row = sent.row();
        LOG.log(
                Level.SEVERE,
                sent.failure(),
                () -> "Failed permanently, stored as a dead letter: outbox row " + row.id() + " for " + row.topic()
                        + ", key " + row.key());
        failedPermanently.fire(new SendFailedPermanently(
                row.id(),
                row.topic(),
                row.key(),
                row.headers(),
                row.payload(),
                PermanentSendFailure.reason(sent.failure())));
    }

    private void change(List<SendResult> results, Change change) {
        if (!results.isEmpty()) {
            List<Long> ids = results.stream().map(result -> result.row().id()).toList();
            database.runWithConnection((Connection connection) -> change.apply(connection, ids));
        }
    }

    private void noteTopics(List<SendResult> results) {
        Map<Boolean, List<SendResult>> accepted =
                results.stream().collect(Collectors.partitioningBy(SendResult::published));
        accepted.get(true).stream().map(sent -> sent.row().topic()).distinct().forEach(topics::accepted);
        accepted.get(false).stream()
                .filter(SendResult::toRetry)
                .forEach(failed -> topics.failed(failed.row().topic(), failed.failure(), clock.instant()));
    }

    /** A statement on rows with these ids. */
    @FunctionalInterface
    private interface Change {
        void apply(Connection connection, List<Long> ids) throws SQLException;
    }
}
