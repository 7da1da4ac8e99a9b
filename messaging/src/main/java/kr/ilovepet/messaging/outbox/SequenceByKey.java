package kr.ilovepet.messaging.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * Sends claimed rows, those with different keys side by side and those with the same key one after the other. A row
 * that fails is overtaken by none of its key, unless it never can be sent. {@link CommittedRows} keeps the same
 * sequence for rows that go on arriving; here all are known, their transaction waits for them, and a row that can never
 * be sent lets the next one go, since it becomes a dead letter.
 */
final class SequenceByKey {

    private final RecordSender sender;
    private final Map<String, Queue<OutboxRow>> waiting = new HashMap<>();
    private final Map<Long, OutboxRow> sending = new HashMap<>();
    private final List<SendResult> results = new ArrayList<>();

    private SequenceByKey(List<OutboxRow> rows, RecordSender sender) {
        this.sender = sender;
        rows.forEach(row ->
                waiting.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row));
    }

    /**
     * Sends the rows and waits for the broker.
     *
     * @param rows in the order of their ids
     * @param longest how long to wait; what is on its way then has failed
     * @return the result of each row that was tried; not those behind a row that failed
     */
    static List<SendResult> send(List<OutboxRow> rows, RecordSender sender, Duration longest)
            throws InterruptedException {
        SequenceByKey sequence = new SequenceByKey(rows, sender);
        sequence.begin();
        return sequence.await(longest);
    }

    private void begin() {
        List<OutboxRow> first = new ArrayList<>();
        synchronized (this) {
            waiting.values().forEach(queue -> first.add(queue.remove()));
            first.forEach(row -> sending.put(row.id(), row));
        }
        sender.send(first, this::done);
    }

    private void done(OutboxRow row, Throwable failure) {
        OutboxRow next = note(new SendResult(row, failure));
        if (next != null) {
            sender.send(List.of(next), this::done);
        }
    }

    /** Notes a result, and gives the row that follows; null where none does. */
    private synchronized OutboxRow note(SendResult result) {
        if (sending.remove(result.row().id()) == null) {
            return null;
        }
        results.add(result);
        OutboxRow next =
                result.toRetry() ? null : waiting.get(result.row().key()).poll();
        if (next != null) {
            sending.put(next.id(), next);
        } else if (sending.isEmpty()) {
            notifyAll();
        }
        return next;
    }

    private synchronized List<SendResult> await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); !sending.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        IllegalStateException unanswered = new IllegalStateException("The broker did not answer for " + longest);
        sending.values().forEach(row -> results.add(new SendResult(row, unanswered)));
        sending.clear();
        return List.copyOf(results);
    }
}
