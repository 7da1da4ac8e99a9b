package kr.ilovepet.member.login;

import java.time.Instant;
import kr.ilovepet.member.token.Token;

/**
 * The response to a login.
 *
 * @param token compact JSON Web Token, to be sent as {@code Authorization: Bearer}
 * @param expiresAt from when on no service takes it any more
 * @param device what the device shows at its next login, in the header {@value LoginResource#DEVICE}; it is no secret
 *     that opens anything, and good for 180 days
 */
public record LoggedIn(String token, Instant expiresAt, String device) {

    static LoggedIn of(Token token, String device) {
        return new LoggedIn(token.token(), token.expiresAt(), device);
    }

    /** Without the tokens themselves: who has them is the member. */
    @Override
    public String toString() {
        return "LoggedIn[expiresAt=" + expiresAt + "]";
    }
}
