package kr.ilovepet.platform.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.OptionalLong;
import kr.ilovepet.platform.memberstate.MemberGenerations;
import kr.ilovepet.platform.problem.Problem;

/**
 * Lets the bearer of a token of the member service call as the member it names. A request with a bearer token that is
 * not valid, or whose login has ended, gets 401 wherever it goes; one without is nobody's, and {@link DeclaredRoles}
 * says where that is enough.
 */
@Priority(Priorities.AUTHENTICATION)
public final class BearerAuthentication implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SCHEME = "Bearer ";
    private static final String ADMIN = "admin";

    private final TokenVerification verification;
    private final MemberGenerations generations;

    /** Takes the tokens that pass this verification and are of their member's generation. */
    public BearerAuthentication(TokenVerification verification, MemberGenerations generations) {
        this.verification = verification;
        this.generations = generations;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String forwardedFor = request.getHeaderString("X-Forwarded-For");
        CurrentCaller.begin(OptionalLong.empty(), forwardedFor);
        token(request.getHeaderString(HttpHeaders.AUTHORIZATION)).ifPresent(token -> {
            VerifiedToken caller = verification.verify(token).orElseThrow(BearerAuthentication::unauthenticated);
            CurrentCaller.begin(caller.member(), forwardedFor);
            requireLogin(caller, token, request.getMethod());
            request.setSecurityContext(
                    new BearerOfToken(caller, request.getSecurityContext().isSecure()));
        });
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        CurrentCaller.end();
    }

    /**
     * Until it is known whose logins have ended, nobody changes anything and admins are not let in; that a member may
     * read on for some moments is no harm.
     */
    private void requireLogin(VerifiedToken caller, String token, String method) {
        if (caller.superseded(generations)) {
            verification.forget(token);
            SecurityEvents.loginEnded();
            throw Problem.of(
                    401,
                    "LOGIN_ENDED",
                    "This login has ended: the member was locked, has other roles, or has signed out everywhere; sign in again");
        }
        if (!SafeMethods.include(method) || caller.groups().contains(ADMIN)) {
            generations.requireComplete();
        }
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
