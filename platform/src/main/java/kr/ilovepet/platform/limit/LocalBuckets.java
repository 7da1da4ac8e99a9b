package kr.ilovepet.platform.limit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import kr.ilovepet.platform.limit.Limit.Use;

/**
 * Token buckets in the memory of this instance. A bucket is one number, the time at which it is full again (the generic
 * cell rate algorithm). When there are too many, the one that was not used for the longest time is forgotten, and is
 * full the next time.
 */
public final class LocalBuckets {

    /** Enough for all who come in a short time; about 150 bytes each. */
    private static final int MOST = 20_000;

    private final LongSupplier microseconds;
    private final Map<String, Long> fullAt;

    /** Empty ones, which are full buckets. */
    public LocalBuckets() {
        this(MOST, () -> System.nanoTime() / 1_000);
    }

    LocalBuckets(int most, LongSupplier microseconds) {
        this.microseconds = microseconds;
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Takes one out of each bucket, or none at all.
     *
     * @return empty when they were taken, and otherwise what refuses
     */
    public synchronized Optional<Refusal> take(List<Use> uses) {
        long now = microseconds.getAsLong();
        long longest = 0;
        Limit refusing = null;
        for (Use use : uses) {
            long wait = wait(use, now);
            if (wait > longest) {
                longest = wait;
                refusing = use.limit();
            }
        }
        if (refusing != null) {
            return Optional.of(new Refusal(refusing, Duration.ofNanos(longest * 1_000)));
        }
        uses.forEach(use -> fullAt.put(use.key(), full(use, now) + use.limit().interval()));
        return Optional.empty();
    }

    /** Puts one back into each bucket. */
    public synchronized void giveBack(List<Use> uses) {
        long now = microseconds.getAsLong();
        for (Use use : uses) {
            long full = full(use, now) - use.limit().interval();
            if (full - now > 0) {
                fullAt.put(use.key(), full);
            } else {
                fullAt.remove(use.key());
            }
        }
    }

    synchronized int size() {
        return fullAt.size();
    }

    private long wait(Use use, long now) {
        long interval = use.limit().interval();
        return full(use, now) + interval - interval * use.limit().times() - now;
    }

    private long full(Use use, long now) {
        Long full = fullAt.get(use.key());
        return full == null || full - now < 0 ? now : full;
    }
}
