package kr.ilovepet.messaging.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.UnknownTypeException;
import kr.ilovepet.platform.fault.Faults;

/**
 * Handles received records: those that wait together in one transaction, each alone when that failed. A record that
 * cannot be handled costs its neighbours this repeat and nothing else. Whatever is thrown, a record is either settled
 * or goes back into the queue.
 */
final class InboxWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxWorker.class.getName());

    /** Where nobody said how long to wait, since what went wrong was not foreseen. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final WorkQueue queue;
    private final RecordHandler handler;
    private final PoisonSender deadLetters;
    private final Consumer<Integer> settled;

    /**
     * A worker.
     *
     * @param settled told how many records were settled
     */
    InboxWorker(WorkQueue queue, RecordHandler handler, PoisonSender deadLetters, Consumer<Integer> settled) {
        this.queue = queue;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.settled = settled;
    }

    @Override
    public void run() {
        try {
            for (List<ReceivedRecord> records = queue.take(); !records.isEmpty(); records = queue.take()) {
                workOn(records);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The thread is needed for the records that follow, whatever happens to these. */
    private void workOn(List<ReceivedRecord> records) {
        try {
            work(records);
        } catch (RuntimeException | Error unforeseen) {
            LOG.log(Level.SEVERE, unforeseen, () -> "After work on " + records);
        }
    }

    /** Handles records that were taken out of the queue. */
    void work(List<ReceivedRecord> records) {
        // All of them, until one is handled or buried: whatever is thrown meanwhile, none is forgotten.
        Map<ReceivedRecord, Long> again = new HashMap<>();
        records.forEach(record -> again.put(record, PAUSE_NANOS));
        try {
            handle(readable(records), again);
            records.stream().filter(record -> record.poison() != null).forEach(record -> bury(record, again));
        } catch (RuntimeException | Error unforeseen) {
            surprised(records, unforeseen);
        } finally {
            queue.finish(records, again);
        }
        settle(records.stream().filter(record -> !again.containsKey(record)).toList());
    }

    /** Of several, nobody knows which one is to blame: each is handled alone, and counts its own attempts. */
    private static void surprised(List<ReceivedRecord> records, Throwable unforeseen) {
        if (records.size() > 1) {
            records.forEach(ReceivedRecord::handleAlone);
        } else if (records.get(0).poison() == null) {
            records.get(0).failed(asException(unforeseen));
        }
        LOG.log(Level.WARNING, unforeseen, () -> "Tried again where not settled: " + records);
    }

    private void settle(List<ReceivedRecord> records) {
        try {
            records.forEach(InboxWorker::acknowledge);
        } finally {
            if (!records.isEmpty()) {
                settled.accept(records.size());
            }
        }
    }

    /** A record that cannot be acknowledged is delivered again after a restart, and ignored as handled. */
    private static void acknowledge(ReceivedRecord record) {
        try {
            record.acknowledge();
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, fault, () -> "Settled but not acknowledged: " + record);
        }
    }

    /** Those that can be handled now, and none that is behind one of its key that waits for a newer version. */
    private List<ReceivedRecord> readable(List<ReceivedRecord> records) {
        List<ReceivedRecord> readable = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        for (ReceivedRecord record : records) {
            if (record.poison() == null && !waiting.contains(record.key())) {
                read(record);
                if (record.poison() == null && record.message() == null) {
                    waiting.add(record.key());
                } else if (record.poison() == null) {
                    readable.add(record);
                }
            }
        }
        return readable;
    }

    private void read(ReceivedRecord record) {
        if (record.message() == null) {
            try {
                record.read(handler.read(record.record()));
            } catch (MalformedMessageException malformed) {
                record.failed(malformed);
            } catch (UnknownTypeException newer) {
                waitForANewerVersion(record, newer);
            }
        }
    }

    /**
     * It is looked at again every second, here or in the instance that gets its partition, and those behind it wait.
     */
    private static void waitForANewerVersion(ReceivedRecord record, UnknownTypeException newer) {
        Level level = record.handling().tried() == 0 ? Level.WARNING : Level.FINE;
        record.handling().failed();
        record.inItsTrace(
                () -> LOG.log(level, () -> "Waits for a newer version: " + record + ", " + newer.getMessage()));
    }

    private void handle(List<ReceivedRecord> records, Map<ReceivedRecord, Long> again) {
        if (records.isEmpty()) {
            return;
        }
        try {
            handler.handle(records);
            records.forEach(again::remove);
        } catch (RuntimeException | Error fault) {
            if (records.size() == 1) {
                failedAlone(records.get(0), asException(fault), again);
            } else {
                LOG.log(Level.FINE, fault, () -> "Each alone: " + records);
                records.forEach(ReceivedRecord::handleAlone);
                records.forEach(record -> again.put(record, 0L));
            }
            return;
        }
        if (LOG.isLoggable(Level.FINE)) {
            records.forEach(record -> record.inItsTrace(() -> LOG.log(Level.FINE, "Handled {0}", record)));
        }
    }

    /** An error of a handler is no reason to leave the record unsettled. */
    private static RuntimeException asException(Throwable fault) {
        return fault instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("Handling ended with an error", fault);
    }

    private static void failedAlone(ReceivedRecord record, RuntimeException fault, Map<ReceivedRecord, Long> again) {
        if (!record.failed(fault)) {
            again.put(record, record.handling().pauseNanos());
            record.inItsTrace(() -> logRepeat(record, fault));
        }
    }

    /** A lost race or a database that is away is no news to be told at length. */
    private static void logRepeat(ReceivedRecord record, RuntimeException fault) {
        Level level = record.handling().tried() == 1 ? Level.INFO : Level.FINE;
        if (Faults.transientFault(fault)) {
            LOG.log(level, () -> "Tried again: " + record + ", " + Faults.describe(Faults.root(fault)));
        } else {
            LOG.log(level, fault, () -> "Tried again: " + record);
        }
    }

    private void bury(ReceivedRecord record, Map<ReceivedRecord, Long> again) {
        record.inItsTrace(() -> {
            try {
                deadLetters.send(
                        record.record(), record.poison(), record.handling().tried());
                again.remove(record);
            } catch (RuntimeException | Error fault) {
                record.deadLettering().failed();
                again.put(record, record.deadLettering().pauseNanos());
                Level level = Faults.transientFault(fault) ? Level.FINE : Level.WARNING;
                LOG.log(level, fault, () -> "The dead letter is sent again later: " + record);
                return;
            }
            logPoison(record);
        });
    }

    /**
     * Where the text of a message is wrong, a stack trace of ours tells nothing; whoever can send could fill the log.
     */
    private static void logPoison(ReceivedRecord record) {
        if (record.poison() instanceof MalformedMessageException malformed) {
            LOG.log(
                    Level.WARNING,
                    () -> "Sent to the dead letter topic as poison: " + record + ", " + malformed.getMessage());
        } else {
            LOG.log(Level.WARNING, record.poison(), () -> "Sent to the dead letter topic as poison: " + record);
        }
    }
}
