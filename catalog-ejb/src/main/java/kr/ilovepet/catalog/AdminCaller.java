package kr.ilovepet.catalog;

import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.platform.problem.Problem;
import kr.ilovepet.platform.security.VerifiedToken;

/** The admin who calls, by the verified token: its subject is the member's number. */
public final class AdminCaller {

    /** The role of admins. */
    public static final String ROLE = "admin";

    private AdminCaller() {}

    /**
     * The number of the admin.
     *
     * @throws Problem 403 when the token is not a member's
     */
    public static long number(SecurityContext caller) {
        return VerifiedToken.of(caller)
                .member()
                .orElseThrow(() -> Problem.of(403, "FORBIDDEN", "Only a member may do this"));
    }
}
