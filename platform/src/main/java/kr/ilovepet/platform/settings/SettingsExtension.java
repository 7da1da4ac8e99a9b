package kr.ilovepet.platform.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Checks the settings before CDI looks for beans; a WAR with a database has been checked before its migrations. */
public class SettingsExtension implements Extension {

    void check(@Observes BeforeBeanDiscovery beginning) {
        SettingsCheck.require(Thread.currentThread().getContextClassLoader());
    }
}
