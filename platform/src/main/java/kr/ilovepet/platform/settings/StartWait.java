package kr.ilovepet.platform.settings;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** For how long an instance that starts waits for a database or for the brokers, before it gives up. */
public final class StartWait {

    /** Name of the setting, in seconds; the default is that of {@link #of}. */
    public static final String SETTING = "start.wait.seconds";

    private static final long DEFAULT_SECONDS = 300;
    private static final long MOST_SECONDS = 86_400;

    private StartWait() {}

    /** The rule of the setting. */
    public static SettingRule rule() {
        return Setting.optional(SETTING, SettingType.wholeNumber(0, MOST_SECONDS));
    }

    /** The setting, five minutes unless it is set; zero is one attempt. */
    public static Duration of(Config config) {
        return Duration.ofSeconds(
                config.getOptionalValue(SETTING, Long.class).orElse(DEFAULT_SECONDS));
    }
}
