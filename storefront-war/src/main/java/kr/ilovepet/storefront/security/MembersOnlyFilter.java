package kr.ilovepet.storefront.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Makes guests sign in first, whatever they send: before a form's page token is looked at. */
@Provider
@MembersOnly
@Priority(Priorities.AUTHENTICATION)
public class MembersOnlyFilter implements ContainerRequestFilter {

    @Inject
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (SignedInMember.in(request).isEmpty()) {
            throw new SignInRequiredException();
        }
    }
}
