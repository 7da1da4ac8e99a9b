package kr.ilovepet.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredRolesTest {

    @RolesAllowed("admin")
    static class OfAdmins {
        public void ofTheClass() {}

        @RolesAllowed({"customer", "admin"})
        public void ofItsOwn() {}

        @PermitAll
        public void open() {}

        @DenyAll
        public void closed() {}
    }

    static class Extended extends OfAdmins {
        public void inherited() {}
    }

    static class Open {
        public void open() {}
    }

    @ParameterizedTest
    @CsvSource({
        "ofTheClass, customer, 403",
        "ofTheClass, admin, 200",
        "ofTheClass, , 401",
        "ofItsOwn, customer, 200",
        "ofItsOwn, service, 403",
        "ofItsOwn, , 401",
        "closed, admin, 403",
        "closed, , 401",
        "open, , 200",
        "open, customer, 200"
    })
    void takesTheRuleOfTheMethodBeforeThatOfItsClass(String method, String role, int status) throws Exception {
        assertThat(status(OfAdmins.class, method, role)).isEqualTo(status);
    }

    @Test
    void takesTheRuleOfTheClassThatIsExtended() throws Exception {
        assertThat(status(Extended.class, "inherited", "customer")).isEqualTo(403);
        assertThat(status(Extended.class, "inherited", "admin")).isEqualTo(200);
    }

    @Test
    void letsEverybodyInWhereNothingIsDeclared() throws Exception {
        assertThat(status(Open.class, "open", null)).isEqualTo(200);
    }

    private static int status(Class<?> resource, String method, String role) throws Exception {
        List<ContainerRequestFilter> filters = new ArrayList<>();
        new DeclaredRoles()
                .configure(
                        proxy(
                                ResourceInfo.class,
                                (self, call, arguments) -> call.getName().equals("getResourceClass")
                                        ? resource
                                        : resource.getMethod(method)),
                        proxy(FeatureContext.class, (self, call, arguments) -> {
                            filters.add((ContainerRequestFilter) arguments[0]);
                            return self;
                        }));
        SecurityContext caller = proxy(
                SecurityContext.class,
                (self, call, arguments) ->
                        call.getName().equals("isUserInRole") ? arguments[0].equals(role) : principal(role));
        UriInfo uri = proxy(UriInfo.class, (self, call, arguments) -> URI.create("http://shop.example/api/orders"));
        ContainerRequestContext request =
                proxy(ContainerRequestContext.class, (self, call, arguments) -> switch (call.getName()) {
                    case "getMethod" -> "GET";
                    case "getUriInfo" -> uri;
                    default -> caller;
                });
        Problem refused = catchThrowableOfType(Problem.class, () -> filter(filters, request));
        return refused == null ? 200 : refused.status();
    }

    private static void filter(List<ContainerRequestFilter> filters, ContainerRequestContext request)
            throws IOException {
        for (ContainerRequestFilter filter : filters) {
            filter.filter(request);
        }
    }

    private static Principal principal(String role) {
        return role == null ? null : () -> "somebody";
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
