package kr.ilovepet.platform.health;

import org.eclipse.microprofile.config.ConfigProvider;

/** Name of the service that this WAR is. */
public final class ServiceName {

    private static final String SETTING = "service.name";

    private ServiceName() {}

    /**
     * Asks the configuration of this class's own WAR: a health request may make a check before the application is up,
     * when injection would still ask the server's.
     */
    public static String get() {
        return ConfigProvider.getConfig(ServiceName.class.getClassLoader()).getValue(SETTING, String.class);
    }
}
