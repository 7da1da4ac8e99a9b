package kr.ilovepet.stack.process;

import java.time.Duration;

/**
 * Whether a process that starts has come to a standstill: for a minute it has neither said anything nor worked. A slow
 * machine makes a start long; a start that goes on is never given up.
 */
final class Standstill {
    /** For how long nothing may happen. */
    static final Duration LONGEST = Duration.ofSeconds(60);
    /** What an idle process may work in that time. */
    private static final Duration IDLE = Duration.ofSeconds(3);

    private long since;
    private long said;
    private Duration worked = Duration.ZERO;

    /** @param nanos the time from which it is watched */
    Standstill(long nanos) {
        this.since = nanos;
    }

    /**
     * Looks.
     *
     * @param nanos the time
     * @param logBytes size of its log
     * @param work its processor time so far
     * @return whether nothing has happened for too long
     */
    boolean lasts(long nanos, long logBytes, Duration work) {
        if (logBytes != said || work.minus(worked).compareTo(IDLE) > 0) {
            said = logBytes;
            worked = work;
            since = nanos;
        }
        return nanos - since >= LONGEST.toNanos();
    }
}
