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
import java.util.List;
import kr.ilovepet.platform.problem.Problem;

/**
 * Makes {@link RolesAllowed} and {@link DenyAll} count: on a resource method, and on a resource class, or on a class
 * that it extends, for every method that has no rule of its own. Callers without a token get 401, others 403.
 *
 * <p>Payara's own filter is turned off in {@code payara-web.xml}: it knows callers of the container only, and passes
 * over a rule of a class that the resource extends.
 */
public class DeclaredRoles implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(DenyAll.class)) {
            context.register(new Gate());
        } else if (method.isAnnotationPresent(RolesAllowed.class)) {
            context.register(new Gate(method.getAnnotation(RolesAllowed.class).value()));
        } else if (!method.isAnnotationPresent(PermitAll.class)) {
            ofClass(resource.getResourceClass(), context);
        }
    }

    private static void ofClass(Class<?> resource, FeatureContext context) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(DenyAll.class)) {
                context.register(new Gate());
                return;
            }
            RolesAllowed rule = type.getAnnotation(RolesAllowed.class);
            if (rule != null) {
                context.register(new Gate(rule.value()));
                return;
            }
        }
    }

    /** Lets callers in who have one of the roles. */
    @Priority(Priorities.AUTHORIZATION)
    static final class Gate implements ContainerRequestFilter {

        private static final String SHOPPER = "customer";

        private final String[] roles;

        Gate(String... roles) {
            this.roles = roles;
        }

        @Override
        public void filter(ContainerRequestContext request) {
            SecurityContext caller = request.getSecurityContext();
            if (caller.getUserPrincipal() == null) {
                log(401, request);
                throw BearerAuthentication.unauthenticated();
            }
            for (String role : roles) {
                if (caller.isUserInRole(role)) {
                    return;
                }
            }
            log(403, request);
            throw Problem.of(403, "FORBIDDEN", "You may not do this");
        }

        /** What shoppers may do is no secret to guess at; that somebody tries what only admins may do is told. */
        private void log(int status, ContainerRequestContext request) {
            if (!List.of(roles).contains(SHOPPER)) {
                SecurityEvents.refused(
                        status,
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().getRawPath());
            }
        }
    }
}
