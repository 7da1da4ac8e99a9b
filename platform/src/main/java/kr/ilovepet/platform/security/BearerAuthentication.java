package kr.ilovepet.platform.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import kr.ilovepet.platform.problem.Problem;

/**
 * Lets the bearer of a token of the member service call as the member it names. A request with a bearer token that is
 * not valid gets 401 wherever it goes; one without is nobody's, and {@link DeclaredRoles} says where that is enough.
 */
@Priority(Priorities.AUTHENTICATION)
public final class BearerAuthentication implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenVerification verification;

    /** Takes the tokens that pass this verification. */
    public BearerAuthentication(TokenVerification verification) {
        this.verification = verification;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        token(request.getHeaderString(HttpHeaders.AUTHORIZATION)).ifPresent(token -> {
            VerifiedToken caller = verification.verify(token).orElseThrow(BearerAuthentication::unauthenticated);
            request.setSecurityContext(
                    new BearerOfToken(caller, request.getSecurityContext().isSecure()));
        });
    }

    /** The token in the header; empty where there is none, or credentials of another scheme (RFC 9110, 11.1). */
    static Optional<String> token(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    static Problem unauthenticated() {
        return Problem.of(401, "UNAUTHENTICATED", "A valid bearer token is needed");
    }

    private record BearerOfToken(VerifiedToken token, boolean isSecure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return token;
        }

        @Override
        public boolean isUserInRole(String role) {
            return token.groups().contains(role);
        }

        @Override
        public String getAuthenticationScheme() {
            return SCHEME.strip();
        }
    }
}
