package kr.ilovepet.platform.settings;

import java.util.List;

/**
 * The settings of a service. Each WAR has one implementation, named in
 * {@code META-INF/services/kr.ilovepet.platform.settings.ServiceSettings}, since it is read before any bean exists.
 */
public interface ServiceSettings {

    /** Name of the service, such as {@code order}. */
    String service();

    /** The rules that its settings must obey. */
    List<SettingRule> rules();
}
