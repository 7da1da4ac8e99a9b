package kr.ilovepet.platform.limit;

import java.time.Duration;

/**
 * That a limit is reached.
 *
 * @param limit which
 * @param pause until there is one more; more than zero
 */
public record Refusal(Limit limit, Duration pause) {

    /** Whole seconds to wait, at least 1. */
    public long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
