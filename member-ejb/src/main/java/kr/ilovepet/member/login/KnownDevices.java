package kr.ilovepet.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.ratelimit.SubjectHash;
import kr.ilovepet.member.token.DeviceTokens;

/**
 * Devices on which the owner of an account has logged in, known by a signed token that the device keeps (OWASP, "Slow
 * Down Online Guessing Attacks with Device Cookies"). A token opens nothing: it only has its own failures counted, so
 * that strangers who guess cannot keep the owner out.
 */
@ApplicationScoped
public class KnownDevices {

    /** A device is known for so long after the last login on it. */
    static final Duration KNOWN_FOR = Duration.ofDays(180);

    @Inject
    private DeviceTokens tokens;

    /** A token for the device on which the owner of this account has just logged in. */
    String remember(EmailAddress email) {
        return tokens.issue(SubjectHash.of(email.value()).value(), KNOWN_FOR);
    }

    /**
     * The number of the device that shows this token.
     *
     * @param token may be null
     * @return empty when it is none, has expired, or is for another account
     */
    Optional<String> find(String token, EmailAddress email) {
        return Optional.ofNullable(token)
                .flatMap(shown ->
                        tokens.device(shown, SubjectHash.of(email.value()).value()));
    }
}
