package kr.ilovepet.order.orders;

import jakarta.ws.rs.core.SecurityContext;
import kr.ilovepet.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from the verified token: its subject is the member's number. */
public final class CallerOf {

    private CallerOf() {}

    /** The caller of a request that needs a login. */
    public static Caller request(SecurityContext security) {
        JsonWebToken token = (JsonWebToken) security.getUserPrincipal();
        String subject = String.valueOf(token.getSubject());
        if (!subject.matches("[0-9]{1,18}")) {
            throw Problem.of(403, "FORBIDDEN", "Only a member may do this");
        }
        return new Caller(Long.parseLong(subject), security.isUserInRole("admin"));
    }
}
