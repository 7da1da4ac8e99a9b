package kr.ilovepet.toss.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's time moved by an offset, so that a test can let payments expire without waiting. */
public final class SandboxClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** How far this clock is ahead of the system's. */
    public Duration offset() {
        return offset;
    }

    /** Moves the clock; negative offsets go back. */
    public void move(Duration aheadOfSystem) {
        offset = aheadOfSystem;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Seoul");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
