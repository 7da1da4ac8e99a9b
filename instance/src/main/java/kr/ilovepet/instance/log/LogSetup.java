package kr.ilovepet.instance.log;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Logger;

/**
 * Gives the log's handlers the shop's {@link ShopFormatter}. It is done here, before the first WAR starts, because the
 * configuration of the log is read before the common libraries can be found.
 */
public final class LogSetup implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (!(handler.getFormatter() instanceof ShopFormatter)) {
                handler.setFormatter(new ShopFormatter());
            }
        }
    }
}
