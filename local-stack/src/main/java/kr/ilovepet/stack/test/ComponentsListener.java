package kr.ilovepet.stack.test;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the components before the first container test of a JVM, so that Arquillian finds everything it needs in
 * system properties. A container test run is known by the system property {@code war}, the WAR under test; other test
 * runs are left alone.
 */
public final class ComponentsListener implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty("war") != null) {
            ContainerSettings.publish(Components.running());
        }
    }
}
