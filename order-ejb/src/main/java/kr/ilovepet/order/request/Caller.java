package kr.ilovepet.order.request;

import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.security.VerifiedToken;

/** The member who sent a request. */
public record Caller(long userId, boolean admin) {

    /**
     * The caller of a request that needs a login, from the verified token: its subject is the member's number.
     *
     * @throws Problem 403 when the token is not that of a member
     */
    public static Caller of(SecurityContext security) {
        long userId = VerifiedToken.of(security)
                .member()
                .orElseThrow(() -> Problem.of(403, "FORBIDDEN", "Only a member may do this"));
        return new Caller(userId, security.isUserInRole("admin"));
    }
}
