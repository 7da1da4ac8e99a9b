package kr.ilovepet.payment.worker;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the dispatcher at a time.
 *
 * @param at when something is due; the earliest comes first
 * @param clock tells how long that is from now
 */
record WorkSignal(Instant at, InstantSource clock) implements Delayed {

    static WorkSignal now(InstantSource clock) {
        return new WorkSignal(clock.instant(), clock);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(clock.instant(), at));
    }

    @Override
    public int compareTo(Delayed other) {
        return at.compareTo(((WorkSignal) other).at);
    }
}
