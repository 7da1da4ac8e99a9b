package kr.ilovepet.catalog.api;

import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The admin who calls, by the verified token: its subject is the member's number. */
final class Admin {

    /** The role. */
    static final String ROLE = "admin";

    private Admin() {}

    /**
     * The number of the admin.
     *
     * @throws Problem 403 when the token is not a member's
     */
    static long number(SecurityContext caller) {
        String subject = String.valueOf(((JsonWebToken) caller.getUserPrincipal()).getSubject());
        if (!subject.matches("[0-9]{1,18}")) {
            throw Problem.of(403, "FORBIDDEN", "Only a member may do this");
        }
        return Long.parseLong(subject);
    }
}
