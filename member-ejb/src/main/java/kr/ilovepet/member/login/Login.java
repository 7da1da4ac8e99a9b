package kr.ilovepet.member.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kr.ilovepet.member.SecurityLog;
import kr.ilovepet.member.account.Member;
import kr.ilovepet.member.account.Members;
import kr.ilovepet.member.password.PasswordHasher;
import kr.ilovepet.member.token.Token;
import kr.ilovepet.member.token.TokenHolder;
import kr.ilovepet.member.token.TokenIssuer;
import kr.ilovepet.platform.problem.Problem;

/** How a member gets a token, and another when it runs out. Hashing holds no transaction. */
@ApplicationScoped
public class Login {

    /** So long after the login a token can be renewed; then the password is asked for again. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    @Inject
    private Members members;

    @Inject
    private LoginFailures failures;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private TokenIssuer tokens;

    /**
     * A token for the right e-mail and password.
     *
     * @param email normalized
     * @param forwardedFor where the attempt comes from, as the gateway says; may be null
     * @throws Problem 401 {@code BAD_CREDENTIALS}, the same whether somebody has the address or not; 403
     *     {@code MEMBER_LOCKED} when the password was right
     * @throws TooManyAttempts when too many attempts failed in a row
     */
    public Token login(String email, String password, String forwardedFor) {
        LoginSubject subject = LoginSubject.of(email, forwardedFor);
        failures.refuseWhileBlocked(subject);
        Member member = members.byEmail(email).orElse(null);
        if (!right(member, password)) {
            SecurityLog.loginFailed(member == null ? subject.shown() : "member " + member.id());
            failures.failed(subject);
            throw Problem.of(401, "BAD_CREDENTIALS", "E-mail address or password is wrong");
        }
        failures.succeeded(subject);
        if (!member.active()) {
            SecurityLog.loginFailed("locked member " + member.id());
            throw Problem.of(403, "MEMBER_LOCKED", "This account is locked; please write to us");
        }
        SecurityLog.loggedIn(member.id());
        return tokens.issue(TokenHolder.of(member), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * A new token for the holder of a valid one.
     *
     * @throws Problem 401 when the member is gone, locked or logged out everywhere, or the login is too long ago
     */
    public Token renew(Session session) {
        Member member = members.byId(session.userId()).orElse(null);
        boolean renewable = member != null
                && member.active()
                && member.tokenGeneration() == session.generation()
                && Instant.now().isBefore(session.authTime().plus(LONGEST_SESSION));
        if (!renewable) {
            SecurityLog.renewalRefused("member " + session.userId());
            throw Problem.of(401, "UNAUTHENTICATED", "Please log in again");
        }
        return tokens.issue(TokenHolder.of(member), session.authTime());
    }

    private boolean right(Member member, String password) {
        if (member == null) {
            hasher.matchNobody(password);
            return false;
        }
        return hasher.matches(password, member.passwordHash());
    }
}
