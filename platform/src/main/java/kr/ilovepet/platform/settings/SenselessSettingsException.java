package kr.ilovepet.platform.settings;

/** Settings are missing or senseless, so that the WAR does not start. */
public class SenselessSettingsException extends RuntimeException {

    SenselessSettingsException(String message) {
        super(message);
    }
}
