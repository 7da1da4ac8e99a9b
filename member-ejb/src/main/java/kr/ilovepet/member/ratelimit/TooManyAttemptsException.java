package kr.ilovepet.member.ratelimit;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Too many logins failed in a row, or too many registrations were begun in an hour; the next attempt has to wait. */
@ApplicationException(rollback = true)
public class TooManyAttemptsException extends RuntimeException {

    private final long seconds;

    /**
     * A refusal.
     *
     * @param wait how long the caller has to wait; more than zero
     */
    public TooManyAttemptsException(Duration wait) {
        super("Too many attempts");
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    /** Whole seconds to wait, at least 1. */
    public long seconds() {
        return Math.max(1, seconds);
    }
}
