package kr.ilovepet.order.orders;

import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from the verified token: its subject is the member's number. */
public final class CallerOf {

    private CallerOf() {}

    /** The caller of a request that needs a login. */
    public static Caller request(SecurityContext security) {
        JsonWebToken token = (JsonWebToken) security.getUserPrincipal();
        return new Caller(Long.parseLong(token.getSubject()), security.isUserInRole("admin"));
    }
}
