package kr.ilovepet.member.login;

import jakarta.json.JsonNumber;
import java.time.Instant;
import kr.ilovepet.member.token.TokenClaims;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The login that a verified token goes back to.
 *
 * @param generation the member's token generation at that time
 * @param authTime when the password was given
 */
public record Session(long userId, long generation, Instant authTime) {

    /**
     * Reads a verified token.
     *
     * @throws Problem 401 when it is not a member's (tokens of services have no login)
     */
    public static Session of(JsonWebToken token) {
        try {
            return new Session(
                    Long.parseLong(token.getSubject()),
                    number(token, TokenClaims.GENERATION),
                    Instant.ofEpochSecond(number(token, TokenClaims.AUTH_TIME)));
        } catch (NumberFormatException e) {
            throw Problem.of(401, "UNAUTHENTICATED", "This token belongs to no login of a member");
        }
    }

    private static long number(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof JsonNumber json) {
            return json.longValue();
        }
        return Long.parseLong(String.valueOf(value));
    }
}
