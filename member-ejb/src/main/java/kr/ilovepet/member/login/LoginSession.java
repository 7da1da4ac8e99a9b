package kr.ilovepet.member.login;

import java.time.Instant;
import java.util.OptionalLong;
import kr.ilovepet.member.token.TokenClaims;
import kr.ilovepet.platform.security.VerifiedToken;

/**
 * The login that a verified token goes back to.
 *
 * @param generation the member's token generation at that time
 * @param authTime when the password was given
 */
public record LoginSession(long userId, long generation, Instant authTime) {

    /**
     * Reads a verified token.
     *
     * @throws LoginRefusedException {@code SESSION_ENDED} when it is not a member's (services' tokens have no login)
     */
    public static LoginSession of(VerifiedToken token) {
        return new LoginSession(
                orEnded(token.member()),
                orEnded(token.number(TokenClaims.GENERATION)),
                Instant.ofEpochSecond(orEnded(token.number(TokenClaims.AUTH_TIME))));
    }

    private static long orEnded(OptionalLong claim) {
        return claim.orElseThrow(() -> new LoginRefusedException(LoginRefusedException.Reason.SESSION_ENDED));
    }
}
