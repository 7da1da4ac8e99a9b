package kr.ilovepet.platform.start;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Says in the log, again and again until it is closed, what a start is busy with while this process itself has nothing
 * to do: a start that neither says nor does anything is given up.
 */
public final class Reminder implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Reminder.class.getName());
    private static final Duration USUAL = Duration.ofSeconds(15);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "start-reminder");
        thread.setDaemon(true);
        return thread;
    });

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Does some work, and says every quarter of a minute what it is. */
    public static <E extends Exception> void during(String busyWith, Work<E> work) throws E {
        Reminder reminder = new Reminder(busyWith, USUAL);
        try {
            work.run();
        } finally {
            reminder.close();
        }
    }

    /** Begins. */
    Reminder(String busyWith, Duration every) {
        long began = System.nanoTime();
        timer.scheduleWithFixedDelay(
                () -> LOG.log(Level.INFO, "{0}, since {1} s", new Object[] {
                    busyWith, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)
                }),
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Says no more. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
