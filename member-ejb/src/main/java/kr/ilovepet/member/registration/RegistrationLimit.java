package kr.ilovepet.member.registration;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kr.ilovepet.member.audit.SecurityLog;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.ratelimit.SubjectHash;
import kr.ilovepet.member.ratelimit.TooManyAttemptsException;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.limit.Limit;
import kr.ilovepet.platform.settings.Setting;
import kr.ilovepet.platform.settings.SettingRule;
import kr.ilovepet.platform.settings.SettingType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often anybody registers: each registration costs a calculated hash, and tells whether an e-mail address is
 * taken. Counted in windows of an hour by e-mail address and by network address, in the database, so that all instances
 * agree.
 */
@Stateless
public class RegistrationLimit {

    private static final String PER_ADDRESS = "member.registrations.per.address";

    /** Registrations with one e-mail address: enough for a person who tries again. */
    private static final int PER_EMAIL = 12;

    private static final String INSERT_IF_ABSENT = """
            insert into registration_window (subject, began_at, registrations) values (:subject, :now, 0)
            on duplicate key update subject = subject
            """;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private InstantSource clock;

    @Inject
    @ConfigProperty(name = PER_ADDRESS, defaultValue = "200")
    private int perAddress;

    /** The setting of this limit: registrations an hour from one network address. */
    public static List<SettingRule> settings() {
        return List.of(Setting.optional(PER_ADDRESS, SettingType.wholeNumber(1, 1_000_000)));
    }

    /**
     * Counts a registration.
     *
     * @throws TooManyAttemptsException when there were too many in the current hour; this one is not counted then
     */
    public void count(EmailAddress email, ClientAddress from) {
        // The row of the e-mail address always comes first, so that registrations cannot deadlock.
        count(SubjectHash.of("register\n" + email.value()), PER_EMAIL);
        count(SubjectHash.of("register from\n" + from.network()), perAddress);
        from.customer()
                .ifPresent(networks ->
                        count(SubjectHash.of("register from\n" + networks), perAddress * Limit.NETWORKS_OF_A_CUSTOMER));
    }

    /** Deletes windows that have ended; runs every hour. */
    @Schedule(hour = "*", minute = "27", persistent = false)
    public void deleteEnded() {
        entityManager
                .createQuery("delete from RegistrationWindow w where w.beganAt < :limit")
                .setParameter("limit", clock.instant().minus(RegistrationWindow.LENGTH))
                .executeUpdate();
    }

    private void count(SubjectHash subject, int limit) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery(INSERT_IF_ABSENT)
                .setParameter("subject", subject.value())
                .setParameter("now", now)
                .executeUpdate();
        RegistrationWindow window =
                entityManager.find(RegistrationWindow.class, subject.value(), LockModeType.PESSIMISTIC_WRITE);
        Duration wait = window.count(now, limit);
        if (!wait.isZero()) {
            SecurityLog.registrationLimited(subject.abbreviated(), limit, wait.toSeconds());
            throw new TooManyAttemptsException(wait);
        }
    }
}
