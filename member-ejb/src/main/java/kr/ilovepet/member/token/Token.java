package kr.ilovepet.member.token;

import java.time.Instant;

/**
 * A signed token.
 *
 * @param token compact JSON Web Token, to be sent as {@code Authorization: Bearer}
 * @param expiresAt from when on no service takes it any more
 */
public record Token(String token, Instant expiresAt) {

    /** Without the token itself: who has it is the member. */
    @Override
    public String toString() {
        return "Token[expiresAt=" + expiresAt + "]";
    }
}
