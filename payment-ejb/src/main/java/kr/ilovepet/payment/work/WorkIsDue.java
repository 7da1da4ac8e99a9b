package kr.ilovepet.payment.work;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * Fired in a transaction that gives the worker something to do.
 *
 * @param at when it is to be done; the earliest comes first
 */
public record WorkIsDue(Instant at) implements Delayed {

    static WorkIsDue now() {
        return new WorkIsDue(Instant.now());
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(Instant.now(), at));
    }

    @Override
    public int compareTo(Delayed other) {
        return at.compareTo(((WorkIsDue) other).at);
    }
}
