package kr.ilovepet.catalog;

import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
        String subject = String.valueOf(((JsonWebToken) caller.getUserPrincipal()).getSubject());
        if (!subject.matches("[0-9]{1,18}")) {
            throw Problem.of(403, "FORBIDDEN", "Only a member may do this");
        }
        return Long.parseLong(subject);
    }
}
