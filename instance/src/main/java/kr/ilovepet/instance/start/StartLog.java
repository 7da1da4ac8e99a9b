package kr.ilovepet.instance.start;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Hears the log while the instance starts: that it goes on, and what was said first of a failure, since Payara Micro
 * logs the exception of a WAR that cannot be deployed and throws none.
 */
final class StartLog extends Handler {

    private final AtomicLong records = new AtomicLong();
    private final AtomicReference<LogRecord> failure = new AtomicReference<>();
    private final AtomicReference<LogRecord> exception = new AtomicReference<>();
    private final AtomicReference<StartFailure> known = new AtomicReference<>();

    /** Begins to hear, or goes on: the server reads the configuration of its log anew, which forgets who listens. */
    void listen() {
        Logger root = Logger.getLogger("");
        if (!Arrays.asList(root.getHandlers()).contains(this)) {
            root.addHandler(this);
        }
    }

    /** Hears no more. */
    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        if (String.valueOf(line.getLoggerName()).equals(StartProgress.LOGGER)) {
            return;
        }
        records.incrementAndGet();
        if (line.getThrown() != null) {
            StartFailure.of(line.getThrown()).ifPresent(found -> known.compareAndSet(null, found));
        }
        if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            (line.getThrown() == null ? failure : exception).compareAndSet(null, line);
        }
    }

    @Override
    public void flush() {
        // Keeps nothing back.
    }

    /** How much was logged. */
    long records() {
        return records.get();
    }

    /** A failure that was logged, and has an exit code of its own. */
    Optional<StartFailure> known() {
        return Optional.ofNullable(known.get());
    }

    /** The innermost exception of the first failure that has one, or else what the first one says. */
    Optional<String> reason() {
        return Optional.ofNullable(exception.get())
                .or(() -> Optional.ofNullable(failure.get()))
                .map(StartLog::text);
    }

    private static String text(LogRecord line) {
        Throwable thrown = line.getThrown();
        if (thrown == null) {
            return String.valueOf(line.getMessage()).lines().findFirst().orElse("");
        }
        for (int depth = 0; thrown.getCause() != null && depth < 20; depth++) {
            thrown = thrown.getCause();
        }
        return thrown.toString().lines().findFirst().orElse("");
    }
}
