package kr.ilovepet.messaging.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The received records that wait to be handled. A worker takes all that wait, up to a limit, and handles them together.
 * Of a key that a worker has, or that waits out a fault, nothing is given out: the records of a key keep their
 * sequence, and those of other keys go on.
 *
 * <p>Few workers have records at a time, since more of them would have smaller batches and more commits. A worker that
 * has its records for long (it waits for a lock, or for a database that is away) does not count, so that another one
 * goes on with other keys.
 */
final class WorkQueue {

    private final Limits limits;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** In the sequence in which the first record of each key came. */
    private final Map<String, Waiting> keys = new LinkedHashMap<>();

    /** When each batch was taken that is not finished. */
    private final Map<List<ReceivedRecord>, Long> taken = new IdentityHashMap<>();

    /** Threads that wake up when, at the latest, the next batch counts no more. */
    private int watching;

    private boolean closed;

    /** An empty queue. The time is that of {@link System#nanoTime()}, or of a test. */
    WorkQueue(Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** Adds a record behind the others of its key. */
    void add(ReceivedRecord record) {
        lock.lock();
        try {
            keys.computeIfAbsent(record.key(), key -> new Waiting()).records.add(record);
            // While all have enough to do, one who watches the time is enough. Who waits for nothing but a key that
            // rests does not watch: it may have begun to wait before there was a batch.
            if (watching == 0 || active(nanoTime.getAsLong()) < limits.workers()) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for records and takes them: one that is to be handled alone, or all that may be handled together. They must
     * be given to {@link #finish}.
     *
     * @return empty when the queue is closed
     */
    List<ReceivedRecord> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                // The same time for both: what is over between two looks at the clock would be waited for in vain.
                long now = nanoTime.getAsLong();
                List<ReceivedRecord> records = next(now);
                if (!records.isEmpty()) {
                    if (!keys.values().stream().allMatch(waiting -> waiting.records.isEmpty())) {
                        changed.signal();
                    }
                    return records;
                }
                await(now);
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Takes records as {@link #take} does, but does not wait; empty when there are none to take. */
    List<ReceivedRecord> next() {
        lock.lock();
        try {
            return next(nanoTime.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    private List<ReceivedRecord> next(long now) {
        if (active(now) >= limits.workers()) {
            return List.of();
        }
        List<ReceivedRecord> records = firstAlone(now);
        if (records.isEmpty()) {
            records = together(now);
        }
        if (!records.isEmpty()) {
            taken.put(records, now);
            records.forEach(record -> keys.get(record.key()).busy = true);
        }
        return records;
    }

    /**
     * Finishes what was taken.
     *
     * @param records what {@link #take} gave
     * @param again those of them that are to be handled again, each after so many nanoseconds
     */
    void finish(List<ReceivedRecord> records, Map<ReceivedRecord, Long> again) {
        lock.lock();
        try {
            taken.remove(records);
            long now = nanoTime.getAsLong();
            records.forEach(record -> keys.get(record.key()).busy = false);
            for (int i = records.size() - 1; i >= 0; i--) {
                ReceivedRecord record = records.get(i);
                if (again.containsKey(record)) {
                    keys.get(record.key()).putBack(record, now + again.get(record));
                }
            }
            records.forEach(record ->
                    keys.computeIfPresent(record.key(), (key, waiting) -> waiting.records.isEmpty() ? null : waiting));
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Gives out nothing more; who waits is told. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<ReceivedRecord> firstAlone(long now) {
        return keys.values().stream()
                .filter(waiting ->
                        waiting.available(now) && waiting.records.peek().alone())
                .findFirst()
                .map(waiting -> List.of(waiting.records.remove()))
                .orElseGet(List::of);
    }

    private List<ReceivedRecord> together(long now) {
        List<ReceivedRecord> records = new ArrayList<>();
        for (Waiting waiting : keys.values()) {
            if (waiting.available(now)) {
                while (records.size() < limits.records()
                        && !waiting.records.isEmpty()
                        && !waiting.records.peek().alone()) {
                    records.add(waiting.records.remove());
                }
            }
        }
        return records;
    }

    private long active(long now) {
        return taken.values().stream()
                .filter(since -> now - since < limits.slowNanos())
                .count();
    }

    /** When the next batch counts no more, whether or not anything waits yet; {@link Long#MAX_VALUE} without one. */
    private long nanosUntilSlow(long now) {
        return taken.values().stream()
                .mapToLong(since -> since + limits.slowNanos() - now)
                .filter(left -> left > 0)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** When the next key has rested; {@link Long#MAX_VALUE} where none rests. */
    private long nanosUntilRested(long now) {
        return keys.values().stream()
                .filter(key -> !key.busy && !key.records.isEmpty() && !key.available(now))
                .mapToLong(key -> key.notBefore - now)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private void await(long now) throws InterruptedException {
        long slow = nanosUntilSlow(now);
        long nanos = Math.min(slow, nanosUntilRested(now));
        if (nanos == Long.MAX_VALUE) {
            changed.await();
        } else if (slow == Long.MAX_VALUE) {
            changed.awaitNanos(nanos);
        } else {
            watching++;
            try {
                changed.awaitNanos(nanos);
            } finally {
                watching--;
            }
        }
    }

    /**
     * How much is done at a time.
     *
     * @param records the most that are handled together
     * @param workers the most that have records at a time
     * @param slowNanos after which time a worker does not count any more
     */
    record Limits(int records, int workers, long slowNanos) {}

    /** The records of a key. */
    private static final class Waiting {

        private final Deque<ReceivedRecord> records = new ArrayDeque<>();
        private boolean busy;
        private boolean resting;
        private long notBefore;

        boolean available(long now) {
            return !busy && !records.isEmpty() && (!resting || now - notBefore >= 0);
        }

        void putBack(ReceivedRecord record, long time) {
            records.addFirst(record);
            resting = true;
            notBefore = time;
        }
    }
}
