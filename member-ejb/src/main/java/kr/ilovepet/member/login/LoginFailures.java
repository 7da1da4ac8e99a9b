package kr.ilovepet.member.login;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.ilovepet.member.SecurityLog;

/**
 * Counts failed logins in the database, so that all instances agree. The outcome of every attempt is settled under the
 * lock of its rows: of many guesses at once, those that finish after the limit get no answer about the password.
 */
@Stateless
public class LoginFailures {

    private static final String MAKE_ROW = """
            insert into login_failure (subject, failures, last_failed_at) values (:subject, 0, :now)
            on duplicate key update subject = subject
            """;

    @PersistenceContext
    private EntityManager database;

    /**
     * Lets an attempt begin.
     *
     * @throws TooManyAttempts while the subject has to wait
     */
    public void refuseWhileBlocked(LoginSubject subject) {
        Instant now = Instant.now();
        rules(subject).keySet().forEach(key -> refuseWhileBlocked(database.find(LoginFailure.class, key), now));
    }

    /**
     * Counts a failed attempt.
     *
     * @throws TooManyAttempts when other attempts have reached the limit meanwhile
     */
    public void failed(LoginSubject subject) {
        Instant now = Instant.now();
        rules(subject).forEach((key, rule) -> {
            database.createNativeQuery(MAKE_ROW)
                    .setParameter("subject", key)
                    .setParameter("now", now)
                    .executeUpdate();
            LoginFailure row = locked(key);
            refuseWhileBlocked(row, now);
            Duration wait = row.fail(now, rule);
            if (!wait.isZero()) {
                SecurityLog.lockedOut(subject.shown(), row.failures(), wait.toSeconds());
            }
        });
    }

    /**
     * Ends the row of failures after a right password.
     *
     * @throws TooManyAttempts when other attempts have reached the limit meanwhile
     */
    public void succeeded(LoginSubject subject) {
        Instant now = Instant.now();
        rules(subject).keySet().forEach(key -> {
            LoginFailure row = locked(key);
            refuseWhileBlocked(row, now);
            if (row != null) {
                row.end();
            }
        });
    }

    /** Forgets old failures, every hour. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        database.createQuery("delete from LoginFailure f where f.lastFailedAt < :limit")
                .setParameter("limit", Instant.now().minus(LockOut.MEMORY))
                .executeUpdate();
    }

    /** The account's own row always comes first, so that attempts never wait for each other in a circle. */
    private static Map<String, LockOut> rules(LoginSubject subject) {
        Map<String, LockOut> rules = new LinkedHashMap<>();
        rules.put(subject.account(), LockOut.FROM_ANYWHERE);
        rules.put(subject.accountAndHost(), LockOut.FROM_ONE_ADDRESS);
        return rules;
    }

    private LoginFailure locked(String key) {
        return database.find(LoginFailure.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private static void refuseWhileBlocked(LoginFailure row, Instant now) {
        Duration wait = row == null ? Duration.ZERO : row.waitAt(now);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }
}
