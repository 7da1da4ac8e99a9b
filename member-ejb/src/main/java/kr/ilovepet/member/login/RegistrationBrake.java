package kr.ilovepet.member.login;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import kr.ilovepet.member.SecurityLog;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down who registers again and again: each registration costs a calculated hash, and tells whether an e-mail
 * address is taken. Counted in windows of an hour by e-mail address and by network address, in the database, so that
 * all instances agree.
 */
@Stateless
public class RegistrationBrake {

    /** With one e-mail address: a person who tries again. */
    private static final int PER_EMAIL = 12;

    private static final int SHOWN_DIGITS = 12;

    private static final String MAKE_ROW = """
            insert into registration_window (subject, began_at, registrations) values (:subject, :now, 0)
            on duplicate key update subject = subject
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    @ConfigProperty(name = "member.registrations.per.address", defaultValue = "200")
    private int perAddress;

    /**
     * Lets a registration begin, and counts it.
     *
     * @param email normalized
     * @param forwardedFor where it comes from, as the gateway says; may be null
     * @throws TooManyAttempts until the window ends, when there were too many in it; this one does not count
     */
    public void pass(String email, String forwardedFor) {
        // The row of the e-mail address always comes first, so that registrations never wait in a circle.
        count(LoginSubject.sha256("register\n" + email), PER_EMAIL);
        count(LoginSubject.sha256("register from\n" + LoginSubject.host(forwardedFor)), perAddress);
    }

    /** Forgets windows that have ended, every hour. */
    @Schedule(hour = "*", minute = "27", persistent = false)
    public void forget() {
        database.createQuery("delete from RegistrationWindow w where w.beganAt < :limit")
                .setParameter("limit", Instant.now().minus(RegistrationWindow.LENGTH))
                .executeUpdate();
    }

    private void count(String subject, int limit) {
        Instant now = Instant.now();
        database.createNativeQuery(MAKE_ROW)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .executeUpdate();
        RegistrationWindow window = database.find(RegistrationWindow.class, subject, LockModeType.PESSIMISTIC_WRITE);
        Duration wait = window.count(now, limit);
        if (!wait.isZero()) {
            SecurityLog.registrationsHeld(subject.substring(0, SHOWN_DIGITS), limit, wait.toSeconds());
            throw new TooManyAttempts(wait);
        }
    }
}
