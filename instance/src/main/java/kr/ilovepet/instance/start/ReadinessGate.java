package kr.ilovepet.instance.start;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Has {@value #PATH} of the private listener say that the instance is not ready while not all of its WARs are deployed,
 * and from the moment in which it begins to stop: a WAR that is missing has no check of its own that could say so.
 */
public final class ReadinessGate implements ServletContainerInitializer {

    static final String PATH = "/health/ready";

    /** Name of the virtual server of the private listener, see config/payara/pre-boot.asadmin. */
    private static final String PRIVATE_SERVER = "private";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        boolean root = context.getContextPath().isEmpty();
        if (!root || !PRIVATE_SERVER.equals(context.getVirtualServerName())) {
            return;
        }
        FilterRegistration.Dynamic filter = context.addFilter("readiness-gate", new Gate());
        if (filter != null) {
            filter.setAsyncSupported(true);
            filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, PATH);
        }
    }

    /** Answers in place of the health checks while the instance is not open. */
    static final class Gate extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain checks)
                throws IOException, ServletException {
            InstanceState state = InstanceState.now();
            if (state.ready()) {
                checks.doFilter(request, response);
                return;
            }
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("application/json");
            response.getWriter().write(body(state));
        }

        /** As MicroProfile Health has it. */
        static String body(InstanceState state) {
            return "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"instance\",\"status\":\"DOWN\",\"data\":{\"state\":\""
                    + state.name().toLowerCase(Locale.ROOT) + "\"}}]}";
        }
    }
}
