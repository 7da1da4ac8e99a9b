package kr.ilovepet.instance.log;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Gives the log's handlers the shop's {@link ShopFormatter}. It is done here, before the first WAR starts, because the
 * configuration of the log is read before the common libraries can be found.
 */
public final class LogSetup implements ServletContainerInitializer {

    /** Said by Payara Micro 7 for every timer, also for those that are not persistent, as all of ours are. */
    private static final String PERSISTENT_TIMERS = "persistent EJB Timer Service";

    /** Held here, since a logger that nobody refers to loses its filter to the garbage collector. */
    private static final Logger EJB_CONTAINER = Logger.getLogger("jakarta.enterprise.ejb.container");

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (!(handler.getFormatter() instanceof ShopFormatter)) {
                handler.setFormatter(new ShopFormatter());
            }
        }
        EJB_CONTAINER.setFilter(LogSetup::worthTelling);
    }

    private static boolean worthTelling(LogRecord line) {
        String text = String.valueOf(line.getMessage());
        Object[] parameters = line.getParameters();
        return !text.contains(PERSISTENT_TIMERS)
                && (parameters == null || Arrays.stream(parameters).noneMatch(LogSetup::namesPersistentTimers));
    }

    private static boolean namesPersistentTimers(Object parameter) {
        return String.valueOf(parameter).contains(PERSISTENT_TIMERS);
    }
}
