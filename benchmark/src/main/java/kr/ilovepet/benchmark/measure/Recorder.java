package kr.ilovepet.benchmark.measure;

import java.util.Map;
import java.util.TreeMap;

/** Takes durations from the visitors of a {@link ClosedLoop}, and keeps those that end while it measures. */
public final class Recorder {
    private final Map<String, Latencies> latencies = new TreeMap<>();
    private volatile boolean measuring;

    void measure(boolean now) {
        measuring = now;
    }

    /** A duration of that kind, in nanoseconds, which has just ended. */
    public void add(String kind, long duration) {
        if (measuring) {
            of(kind).add(duration);
        }
    }

    /** All durations of that kind. */
    public Latencies of(String kind) {
        synchronized (latencies) {
            return latencies.computeIfAbsent(kind, missing -> new Latencies());
        }
    }
}
