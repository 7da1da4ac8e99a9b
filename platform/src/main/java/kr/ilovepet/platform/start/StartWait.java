package kr.ilovepet.platform.start;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** For how long an instance that starts waits for a database or for the brokers, before it gives up. */
public final class StartWait {

    /** Name of the setting, in seconds; the default is that of {@link #of}. */
    public static final String SETTING = "start.wait.seconds";

    /** The greatest value that makes sense: a day. */
    public static final long MOST_SECONDS = 86_400;

    private static final long DEFAULT_SECONDS = 300;

    private StartWait() {}

    /** The setting, five minutes unless it is set; zero is one attempt. */
    public static Duration of(Config config) {
        return Duration.ofSeconds(config.getOptionalValue(SETTING, Long.class).orElse(DEFAULT_SECONDS));
    }
}
