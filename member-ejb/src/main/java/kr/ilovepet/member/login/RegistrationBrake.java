package kr.ilovepet.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down who registers again and again: each registration costs a calculated hash, and tells whether an e-mail
 * address is taken. Counted like failed logins, for an hour, by e-mail address and by network address.
 */
@ApplicationScoped
public class RegistrationBrake {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int SHOWN_DIGITS = 12;

    @Inject
    private LoginFailures attempts;

    @Inject
    @ConfigProperty(name = "member.registrations.per.address", defaultValue = "200")
    private int perAddress;

    /**
     * Lets a registration begin, and counts it.
     *
     * @param email        normalized
     * @param forwardedFor where it comes from, as the gateway says; may be null
     * @throws TooManyAttempts when there were too many
     */
    public void pass(String email, String forwardedFor) {
        String byEmail = LoginSubject.sha256("register\n" + email);
        Map<String, LockOut> rules = new LinkedHashMap<>();
        rules.put(byEmail, LockOut.OF_ONE_EMAIL);
        rules.put(
                LoginSubject.sha256("register from\n" + LoginSubject.host(forwardedFor)),
                new LockOut(perAddress, MEMORY));
        attempts.count(rules, "registration " + byEmail.substring(0, SHOWN_DIGITS));
    }
}
