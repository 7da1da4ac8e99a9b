package kr.ilovepet.member.login;

import jakarta.json.JsonNumber;
import java.time.Instant;
import kr.ilovepet.member.token.TokenClaims;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
    public static LoginSession of(JsonWebToken token) {
        try {
            return new LoginSession(
                    Long.parseLong(token.getSubject()),
                    number(token, TokenClaims.GENERATION),
                    Instant.ofEpochSecond(number(token, TokenClaims.AUTH_TIME)));
        } catch (NumberFormatException e) {
            throw new LoginRefusedException(LoginRefusedException.Reason.SESSION_ENDED);
        }
    }

    private static long number(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value instanceof JsonNumber json ? json.longValue() : Long.parseLong(String.valueOf(value));
    }
}
