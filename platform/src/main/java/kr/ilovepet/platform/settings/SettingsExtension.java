package kr.ilovepet.platform.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Checks the settings before CDI discovers beans. In a WAR with a database the migrations have checked them already.
 */
public class SettingsExtension implements Extension {

    void check(@Observes BeforeBeanDiscovery event) {
        SettingsCheck.require(Thread.currentThread().getContextClassLoader());
    }
}
