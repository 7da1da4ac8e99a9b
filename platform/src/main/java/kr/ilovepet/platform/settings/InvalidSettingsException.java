package kr.ilovepet.platform.settings;

/** Settings are missing or invalid, so the WAR does not start. */
public class InvalidSettingsException extends RuntimeException {

    InvalidSettingsException(String message) {
        super(message);
    }
}
