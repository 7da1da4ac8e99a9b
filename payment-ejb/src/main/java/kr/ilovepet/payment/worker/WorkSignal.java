package kr.ilovepet.payment.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the dispatcher at a time.
 *
 * @param at when something is due; the earliest comes first
 */
record WorkSignal(Instant at) implements Delayed {

    static WorkSignal now() {
        return new WorkSignal(Instant.now());
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(Instant.now(), at));
    }

    @Override
    public int compareTo(Delayed other) {
        return at.compareTo(((WorkSignal) other).at);
    }
}
