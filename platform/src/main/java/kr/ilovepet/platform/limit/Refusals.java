package kr.ilovepet.platform.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.metrics.ShopMetrics;

/**
 * Tells operators of limits that are reached: each refusal counts in {@code limit_refusals_total}, and a limit that
 * refuses has one log line a minute.
 */
public final class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final String service;
    private final LongSupplier nanoTime;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /** Of the service with this name. */
    public Refusals(String service) {
        this(service, System::nanoTime);
    }

    Refusals(String service, LongSupplier nanoTime) {
        this.service = service;
        this.nanoTime = nanoTime;
    }

    /** The series of a limit is there with 0 from now on, so that its first refusal is seen as a rise. */
    public void expect(String limit) {
        ShopMetrics.LIMIT_REFUSALS.initLabelValues(service, limit);
    }

    /** The limit of this name refused one more. */
    public void count(String limit) {
        ShopMetrics.LIMIT_REFUSALS.labelValues(service, limit).inc();
        long told = lines.computeIfAbsent(limit, name -> new Line()).next(nanoTime.getAsLong());
        if (told > 0) {
            LOG.log(Level.WARNING, "The limit {0} is reached; refused since the last such line: {1}", new Object[] {
                limit, Long.toString(told)
            });
        }
    }

    /** When the last line was written, and how many were refused since then. */
    private static final class Line {

        private boolean written;
        private long writtenAt;
        private long refused;

        /** Counts one, and says how many a line is to tell of; 0 for no line. */
        synchronized long next(long now) {
            refused++;
            if (written && now - writtenAt < PAUSE_NANOS) {
                return 0;
            }
            written = true;
            writtenAt = now;
            long told = refused;
            refused = 0;
            return told;
        }
    }
}
