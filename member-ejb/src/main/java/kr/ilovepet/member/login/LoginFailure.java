package kr.ilovepet.member.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The failed logins in a row of one subject. */
@Entity
@Table(name = "login_failure")
public class LoginFailure {

    @Id
    private String subject;

    private int failures;

    @Column(name = "last_failed_at")
    private Instant lastFailedAt;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected LoginFailure() {}

    LoginFailure(String subject, Instant now) {
        this.subject = subject;
        this.lastFailedAt = now;
    }

    int failures() {
        return failures;
    }

    /** How long the subject still has to wait; zero when it need not. */
    Duration waitAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil) ? Duration.between(now, blockedUntil) : Duration.ZERO;
    }

    /**
     * Counts one more failure.
     *
     * @return the wait that it begins; zero for none
     */
    Duration fail(Instant now, Lockout lockout) {
        if (lastFailedAt.plus(Lockout.MEMORY).isBefore(now)) {
            failures = 0;
        }
        failures++;
        lastFailedAt = now;
        Duration wait = lockout.waitAfter(failures);
        blockedUntil = wait.isZero() ? null : now.plus(wait);
        return wait;
    }

    /** Ends the failures in a row, after a right password. */
    void reset() {
        failures = 0;
        blockedUntil = null;
    }
}
