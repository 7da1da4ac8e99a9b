package kr.ilovepet.platform.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import kr.ilovepet.platform.problem.Problem;

/**
 * Makes {@link RolesAllowed} on a resource class, or on a class that it extends, count for every method that has no
 * rule of its own. Payara Micro enforces the annotation on methods only, and silently passes over one on a class.
 */
public class RolesOfClass implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(DenyAll.class)) {
            return;
        }
        for (Class<?> type = resource.getResourceClass(); type != null; type = type.getSuperclass()) {
            RolesAllowed rule = type.getAnnotation(RolesAllowed.class);
            if (rule != null) {
                context.register(new Gate(rule.value()));
                return;
            }
        }
    }

    /** Lets callers in who have one of the roles. */
    @Priority(Priorities.AUTHORIZATION)
    private static final class Gate implements ContainerRequestFilter {

        private final String[] roles;

        Gate(String[] roles) {
            this.roles = roles;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext caller = request.getSecurityContext();
            if (caller.getUserPrincipal() == null) {
                throw Problem.of(401, "UNAUTHENTICATED", "A valid bearer token is needed");
            }
            if (Arrays.stream(roles).noneMatch(caller::isUserInRole)) {
                throw Problem.of(403, "FORBIDDEN", "You may not do this");
            }
        }
    }
}
