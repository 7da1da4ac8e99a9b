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

    /** Which applications get requests, of those that have started. */
    private static volatile Door door = Door.OPEN;

    /** The context path of the application that faces the public. */
    private static final String ROOT = "";

    /** Name of the virtual server of the private listener, see config/payara/pre-boot.asadmin. */
    private static final String PRIVATE_SERVER = "private";

    /** Who is let in. */
    private enum Door {
        OPEN,
        /** Nobody, while the instance starts. */
        CLOSED,
        /** While it stops: only who works on requests that it took before. */
        DRAINING
    }

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
        door = Door.CLOSED;
    }

    static void open() {
        door = Door.OPEN;
    }

    static void drain() {
        door = Door.DRAINING;
    }

    static boolean draining() {
        return door == Door.DRAINING;
    }

    /** Whether several applications share the instance. */
    static boolean several() {
        return STARTED.size() > 1;
    }

    /** Whether a path may be handed over: its application has started, or some have and none is there for it. */
    static boolean serve(String path) {
        int slash = path.indexOf('/', 1);
        String context = slash < 0 ? path : path.substring(0, slash);
        Boolean started = STARTED.get(STARTED.containsKey(context) ? context : ROOT);
        return switch (door) {
            case OPEN -> started == null ? !STARTED.isEmpty() : started;
            case CLOSED -> false;
            // A page that is being worked on calls the services beside it through this listener, too.
            case DRAINING -> STARTED.containsKey(ROOT) && !context.isEmpty() && STARTED.getOrDefault(context, false);
        };
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
