package kr.ilovepet.benchmark.measure;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind. Threads may add to it side by side; it is read when they have ended. */
public final class Latencies {
    private static final int FIRST_SIZE = 1_024;
    private static final double NANOSECONDS = 1_000_000.0;

    private long[] nanoseconds = new long[FIRST_SIZE];
    private int count;
    private boolean sorted;

    /** Adds one. */
    public synchronized void add(long duration) {
        if (count == nanoseconds.length) {
            nanoseconds = Arrays.copyOf(nanoseconds, count * 2);
        }
        nanoseconds[count++] = duration;
        sorted = false;
    }

    /** Adds all of another. */
    public synchronized void addAll(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanoseconds[i]);
        }
    }

    /** How many there are. */
    public synchronized int count() {
        return count;
    }

    /**
     * The shortest duration that so many percent do not exceed, in milliseconds; NaN when there is none.
     *
     * @param percent above 0, at most 100
     */
    public synchronized double percentile(double percent) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanoseconds, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return nanoseconds[Math.max(1, rank) - 1] / NANOSECONDS;
    }

    /** The median in milliseconds. */
    public double median() {
        return percentile(50);
    }

    /** {@code p50 (p95, p99)} in milliseconds. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%s (%s, %s)",
                Numbers.text(median()),
                Numbers.text(percentile(95)),
                Numbers.text(percentile(99)));
    }
}
