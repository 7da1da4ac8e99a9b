package kr.ilovepet.platform.settings;

import java.util.List;

/**
 * The table of a service's settings. Each WAR has one implementation, named in
 * {@code META-INF/services/kr.ilovepet.platform.settings.ServiceSettings}, since it is read before any bean exists.
 */
public interface ServiceSettings {

    /** Name of the service. */
    String service();

    /** What must be true of its settings. */
    List<SettingRule> rules();
}
