package kr.ilovepet.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.ilovepet.member.audit.SecurityLog;
import kr.ilovepet.member.domain.EmailAddress;
import kr.ilovepet.member.domain.Member;
import kr.ilovepet.member.domain.MemberRepository;
import kr.ilovepet.member.login.LoginRefusedException.Reason;
import kr.ilovepet.member.password.Password;
import kr.ilovepet.member.password.PasswordHasher;
import kr.ilovepet.member.ratelimit.TooManyAttemptsException;
import kr.ilovepet.member.state.PublishedGenerations;
import kr.ilovepet.member.token.Token;
import kr.ilovepet.member.token.TokenHolder;
import kr.ilovepet.member.token.TokenIssuer;
import kr.ilovepet.platform.limit.ClientAddress;
import kr.ilovepet.platform.memberstate.MemberStates;
import kr.ilovepet.platform.problem.Problem;

/** How a member gets a token, and a new one before it expires. No transaction is open while a password is hashed. */
@ApplicationScoped
public class Login {

    /** So long after the login a token can be renewed; then the password is asked for again. */
    static final Duration MAX_SESSION = Duration.ofHours(12);

    @Inject
    private MemberStates states;

    @Inject
    private MemberRepository members;

    @Inject
    private LoginLimit limit;

    @Inject
    private LoginFailures failures;

    @Inject
    private KnownDevices devices;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PublishedGenerations published;

    @Inject
    private TokenIssuer tokens;

    @Inject
    private InstantSource clock;

    /**
     * Gives a token for the right address and password. Until it is known what was published of members, a token could
     * be one that the other services refuse.
     *
     * @param deviceToken what an earlier login gave the device; may be null
     * @throws Problem 503 {@code STARTING}
     * @throws LoginRefusedException {@code BAD_CREDENTIALS} or {@code MEMBER_LOCKED}
     * @throws TooManyAttemptsException when too many attempts failed in a row, or came from this address
     */
    public LoggedIn login(EmailAddress email, Password password, ClientAddress from, String deviceToken) {
        states.generations().requireComplete();
        Optional<String> device = devices.find(deviceToken, email);
        LoginSubject subject = LoginSubject.of(email, from, device);
        failures.requireNotLockedOut(subject);
        limit.begin(from, device.isPresent());
        Member member = members.findByEmail(email).orElse(null);
        boolean right;
        try {
            right = matches(member, password, subject, from);
        } catch (RuntimeException notCompared) {
            limit.notFailed(from, device.isPresent());
            throw notCompared;
        }
        if (!right) {
            SecurityLog.loginFailed(member == null ? subject.shown() : "member " + member.id());
            failures.failed(subject);
            throw new LoginRefusedException(Reason.BAD_CREDENTIALS);
        }
        failures.succeeded(subject);
        limit.notFailed(from, device.isPresent());
        // Whoever was locked while the password was compared is locked: the member is looked at as it is now.
        Member now = published.overtakenBy(member);
        if (!now.active()) {
            SecurityLog.loginFailed("locked member " + member.id());
            throw new LoginRefusedException(Reason.MEMBER_LOCKED);
        }
        SecurityLog.loggedIn(member.id());
        Token token = tokens.issue(TokenHolder.of(now), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return LoggedIn.of(token, devices.remember(email));
    }

    /**
     * Gives a new token to the holder of a valid one.
     *
     * @throws LoginRefusedException {@code SESSION_ENDED}
     */
    public Token renew(LoginSession session) {
        Member member = members.findById(session.userId()).orElse(null);
        boolean renewable = member != null
                && member.active()
                && member.tokenGeneration() == session.generation()
                && clock.instant().isBefore(session.authTime().plus(MAX_SESSION));
        if (!renewable) {
            SecurityLog.renewalRefused("member " + session.userId());
            throw new LoginRefusedException(Reason.SESSION_ENDED);
        }
        return tokens.issue(TokenHolder.of(member), session.authTime());
    }

    /** Asks once more before the work: others may have guessed while this one waited for its turn. */
    private boolean matches(Member member, Password password, LoginSubject subject, ClientAddress from) {
        Runnable first = () -> failures.requireNotLockedOut(subject);
        if (member == null) {
            hasher.matchNobody(password, from.network(), first);
            return false;
        }
        return hasher.matches(password, member.passwordHash(), from.network(), first);
    }
}
