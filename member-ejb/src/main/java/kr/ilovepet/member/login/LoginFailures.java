package kr.ilovepet.member.login;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kr.ilovepet.member.audit.SecurityLog;
import kr.ilovepet.member.ratelimit.SubjectHash;
import kr.ilovepet.member.ratelimit.TooManyAttemptsException;

/**
 * Counts failed logins in the database, so that all instances agree. The outcome of every attempt is recorded under the
 * lock of its rows: of many guesses at once, those that finish after the limit is reached learn nothing about the
 * password.
 */
@Stateless
public class LoginFailures {

    private static final String INSERT_IF_ABSENT = """
            insert into login_failure (subject, failures, last_failed_at) values (:subject, 0, :now)
            on duplicate key update subject = subject
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private InstantSource clock;

    /**
     * Lets an attempt begin.
     *
     * @throws TooManyAttemptsException while the subject is locked out
     */
    public void requireNotLockedOut(LoginSubject subject) {
        Instant now = clock.instant();
        subject.lockouts().keySet().forEach(key -> requireNotLockedOut(find(key, LockModeType.NONE), now));
    }

    /**
     * Records a failed attempt.
     *
     * @throws TooManyAttemptsException when other attempts have reached the limit meanwhile
     */
    public void failed(LoginSubject subject) {
        Instant now = clock.instant();
        subject.lockouts().forEach((key, lockout) -> {
            entityManager
                    .createNativeQuery(INSERT_IF_ABSENT)
                    .setParameter("subject", key.value())
                    .setParameter("now", now)
                    .executeUpdate();
            LoginFailure row = find(key, LockModeType.PESSIMISTIC_WRITE);
            requireNotLockedOut(row, now);
            Duration wait = row.fail(now, lockout);
            if (!wait.isZero()) {
                SecurityLog.lockedOut(subject.shown(), row.failures(), wait.toSeconds());
            }
        });
    }

    /**
     * Records a successful attempt, which ends the failures in a row.
     *
     * @throws TooManyAttemptsException when other attempts have reached the limit meanwhile
     */
    public void succeeded(LoginSubject subject) {
        Instant now = clock.instant();
        subject.lockouts().keySet().forEach(key -> {
            LoginFailure row = find(key, LockModeType.PESSIMISTIC_WRITE);
            requireNotLockedOut(row, now);
            if (row != null) {
                row.reset();
            }
        });
    }

    /** Deletes old failures; runs every hour. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void deleteOld() {
        entityManager
                .createQuery("delete from LoginFailure f where f.lastFailedAt < :limit")
                .setParameter("limit", clock.instant().minus(Lockout.MEMORY))
                .executeUpdate();
    }

    private LoginFailure find(SubjectHash key, LockModeType lock) {
        return entityManager.find(LoginFailure.class, key.value(), lock);
    }

    private static void requireNotLockedOut(LoginFailure row, Instant now) {
        Duration wait = row == null ? Duration.ZERO : row.waitAt(now);
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
    }
}
