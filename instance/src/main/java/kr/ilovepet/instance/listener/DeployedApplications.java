package kr.ilovepet.instance.listener;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which applications of the instance have started, so that a request for one that has not, or that is being
 * stopped, is answered with status 503 and not as if there were no such address.
 */
public final class DeployedApplications implements ServletContainerInitializer {

    /** Whether the application at each context path has started. */
    private static final Map<String, Boolean> STARTED = new ConcurrentHashMap<>();

    /** Whether no application gets a request any more. */
    private static volatile boolean closed;

    /** Name of the virtual server of the private listener, see config/payara/pre-boot.asadmin. */
    private static final String PRIVATE_SERVER = "private";

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        if (!PRIVATE_SERVER.equals(context.getVirtualServerName()) && isApplication(context)) {
            STARTED.put(context.getContextPath(), false);
            context.addListener(new Watch());
        }
    }

    /** The server has an empty application of its own for addresses that no other has. */
    private static boolean isApplication(ServletContext context) {
        Set<String> files = context.getResourcePaths("/WEB-INF/");
        return files != null && !files.isEmpty();
    }

    static void close() {
        closed = true;
    }

    static void open() {
        closed = false;
    }

    /** Whether several applications share the instance. */
    static boolean several() {
        return STARTED.size() > 1;
    }

    /** Whether a path may be handed over: its application has started, or some have and none is there for it. */
    static boolean serve(String path) {
        if (closed) {
            return false;
        }
        int slash = path.indexOf('/', 1);
        Boolean started = STARTED.get(slash < 0 ? path : path.substring(0, slash));
        if (started == null) {
            started = STARTED.get("");
        }
        return started == null ? !STARTED.isEmpty() : started;
    }

    private static final class Watch implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            STARTED.put(event.getServletContext().getContextPath(), true);
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            STARTED.put(event.getServletContext().getContextPath(), false);
        }
    }
}
