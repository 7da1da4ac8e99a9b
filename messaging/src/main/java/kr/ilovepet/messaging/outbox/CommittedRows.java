package kr.ilovepet.messaging.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The rows that this instance has committed and publishes from memory: which may be sent now, which wait, and which the
 * broker has but the table does not say so yet. Whatever is not here is the poller's.
 *
 * <p>Rows with the same key are sent one after the other, each when the broker has the one before it. When one fails,
 * all rows of its key leave the memory, so that none overtakes it. A key in the table of which an older row is
 * unpublished that is not here (another instance's, or one that was left to the poller) is in doubt: its rows wait
 * until the table says that the older row is published, and are left to the poller when that takes too long.
 */
final class CommittedRows {

    private final Limits limits;
    private final Predicate<String> suspectTopic;

    /** Every row that is here, by its id, until it is marked as published. */
    private final Map<Long, OutboxRow> rows = new HashMap<>();

    /** Rows that the broker does not have yet, by key. */
    private final Map<String, Chain> chains = new HashMap<>();

    private final Queue<OutboxRow> ready = new ArrayDeque<>();
    private final Map<Long, Long> acknowledgedAt = new LinkedHashMap<>();
    private boolean closed;

    /**
     * An empty memory.
     *
     * @param suspectTopic whether a topic accepted nothing the last time; its rows are left to the poller
     */
    CommittedRows(Limits limits, Predicate<String> suspectTopic) {
        this.limits = limits;
        this.suspectTopic = suspectTopic;
    }

    /**
     * Takes the rows of a transaction that has committed.
     *
     * @param committed in the order of their ids
     * @param older by key, the ids of older rows that were unpublished when these were written
     */
    synchronized void add(List<OutboxRow> committed, Map<String, Set<Long>> older, long nowNanos) {
        Set<String> left = new HashSet<>();
        for (OutboxRow row : committed) {
            if (left.contains(row.key()) || rows.size() >= limits.rows() || suspectTopic.test(row.topic())) {
                // The rows behind it must not overtake it.
                left.add(row.key());
            } else {
                rows.put(row.id(), row);
                chains.computeIfAbsent(row.key(), Chain::new)
                        .add(row, older.getOrDefault(row.key(), Set.of()), nowNanos);
            }
        }
        committed.stream().map(OutboxRow::key).distinct().map(chains::get).forEach(this::next);
    }

    /** The rows that are to be sent now; each is given once. */
    synchronized List<OutboxRow> takeReady() {
        List<OutboxRow> taken = List.copyOf(ready);
        ready.clear();
        return taken;
    }

    /** The broker has the row. */
    synchronized void acknowledged(OutboxRow row, long nowNanos) {
        Chain chain = chains.get(row.key());
        if (rows.containsKey(row.id())) {
            acknowledgedAt.put(row.id(), nowNanos);
            if (acknowledgedAt.size() == 1 || acknowledgedAt.size() == limits.marks()) {
                notifyAll();
            }
        }
        if (chain != null && chain.remove(row)) {
            next(chain);
        }
    }

    /** The broker did not take the row: it and the rows of its key behind it are left to the poller. */
    synchronized void failed(OutboxRow row) {
        rows.remove(row.id());
        Chain chain = chains.get(row.key());
        if (chain != null && chain.remove(row)) {
            leave(chain);
        }
    }

    /** Whether the row is here, so that it is not the poller's. */
    synchronized boolean has(long id) {
        return rows.containsKey(id);
    }

    /** The keys in doubt, with the highest id that is asked for. */
    synchronized Map<String, Long> inDoubt() {
        Map<String, Long> keys = new HashMap<>();
        chains.values().stream()
                .filter(Chain::inDoubt)
                .forEach(chain -> keys.put(
                        chain.key, chain.waiting.get(chain.waiting.size() - 1).id()));
        return keys;
    }

    /**
     * What the table says about keys in doubt.
     *
     * @param asked the keys
     * @param unpublished by key, the ids of its unpublished rows
     */
    synchronized void resolve(Collection<String> asked, Map<String, Set<Long>> unpublished, long nowNanos) {
        for (String key : asked) {
            Chain chain = chains.get(key);
            if (chain != null && chain.inDoubt()) {
                chain.unknown.retainAll(unpublished.getOrDefault(key, Set.of()));
                next(chain);
                if (chain.inDoubt() && nowNanos - chain.inDoubtSince > limits.doubtNanos()) {
                    leave(chain);
                }
            }
        }
    }

    /** The table says that these rows are published; they leave the memory. */
    synchronized void marked(Collection<Long> ids) {
        ids.forEach(id -> {
            acknowledgedAt.remove(id);
            rows.remove(id);
        });
    }

    /**
     * Waits until there is something to ask the table or to tell it: a key in doubt, or acknowledged rows which are
     * many or of which the first has waited long enough. While a key stays in doubt, returns at intervals.
     *
     * @return false, without waiting, when the memory is closed
     */
    synchronized boolean awaitWork(long doubtIntervalNanos) throws InterruptedException {
        if (closed) {
            return false;
        }
        if (!inDoubt().isEmpty()) {
            TimeUnit.NANOSECONDS.timedWait(this, doubtIntervalNanos);
        } else if (acknowledgedAt.isEmpty()) {
            wait();
        } else if (acknowledgedAt.size() < limits.marks()) {
            TimeUnit.NANOSECONDS.timedWait(this, firstAcknowledgedAt() + limits.marksNanos() - System.nanoTime());
        }
        return !closed;
    }

    /** The ids of the rows that are to be marked as published now; empty while it is better to wait for more. */
    synchronized List<Long> toMark(long nowNanos) {
        boolean due = acknowledgedAt.size() >= limits.marks()
                || !acknowledgedAt.isEmpty() && nowNanos - firstAcknowledgedAt() >= limits.marksNanos();
        return due ? allToMark() : List.of();
    }

    /** The ids of the rows that the broker has, the earliest first; as many as one statement should take. */
    synchronized List<Long> allToMark() {
        return acknowledgedAt.keySet().stream().limit(limits.marks()).toList();
    }

    private long firstAcknowledgedAt() {
        return acknowledgedAt.values().iterator().next();
    }

    /** Lets nobody wait for work any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Lets the first row of the key go, where nothing is in its way. */
    private void next(Chain chain) {
        if (chain == null) {
            return;
        }
        chain.unknown.removeIf(rows::containsKey);
        if (chain.waiting.isEmpty()) {
            chains.remove(chain.key);
        } else if (!chain.unknown.isEmpty()) {
            notifyAll();
        } else if (!chain.sending) {
            chain.sending = true;
            ready.add(chain.waiting.get(0));
        }
    }

    private void leave(Chain chain) {
        chain.waiting.forEach(row -> rows.remove(row.id()));
        chains.remove(chain.key);
    }

    /**
     * How much is held, and for how long.
     *
     * @param rows the most rows that are here; any above are left to the poller
     * @param doubtNanos how long a key may be in doubt
     * @param marks how many acknowledged rows are marked at once
     * @param marksNanos how long an acknowledged row waits for others to be marked with
     */
    record Limits(int rows, long doubtNanos, int marks, long marksNanos) {}

    /** The rows of a key that the broker does not have yet. */
    private static final class Chain {

        private final String key;
        private final List<OutboxRow> waiting = new ArrayList<>();
        private final Set<Long> unknown = new HashSet<>();
        private long inDoubtSince;
        private boolean sending;

        Chain(String key) {
            this.key = key;
        }

        void add(OutboxRow row, Set<Long> older, long nowNanos) {
            if (unknown.isEmpty()) {
                inDoubtSince = nowNanos;
            }
            unknown.addAll(older);
            int place = waiting.size();
            while (place > (sending ? 1 : 0) && waiting.get(place - 1).id() > row.id()) {
                place--;
            }
            waiting.add(place, row);
        }

        boolean inDoubt() {
            return !sending && !unknown.isEmpty();
        }

        /** Takes the row out, and gives whether it was the first and the next one may go. */
        boolean remove(OutboxRow row) {
            if (!waiting.isEmpty() && waiting.get(0).id() == row.id()) {
                waiting.remove(0);
                sending = false;
                return true;
            }
            return false;
        }
    }
}
