package kr.ilovepet.member.login;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Too many logins failed in a row, or too many registrations began in an hour; the next has to wait. */
@ApplicationException(rollback = true)
public class TooManyAttempts extends RuntimeException {

    private final long seconds;

    TooManyAttempts(Duration wait) {
        super("Too many attempts");
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    /** Whole seconds to wait, at least 1. */
    public long seconds() {
        return Math.max(1, seconds);
    }
}
