package kr.ilovepet.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * The keys as their files say now: they are read again when somebody asks half a minute after the last time, so that a
 * key can be added and removed while the service runs. Files that cannot be used leave the keys as they were.
 */
public final class CurrentKeys {

    /** How long a key that was added may stay unknown, and one that was removed may be taken. */
    static final Duration READ_AGAIN = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(CurrentKeys.class.getName());

    private final Supplier<VerificationKeys> files;
    private volatile VerificationKeys keys;
    private volatile Instant readAgain;

    /**
     * Keys that are read for the first time now.
     *
     * @throws IllegalArgumentException when the files cannot be used
     */
    public CurrentKeys(Supplier<VerificationKeys> files, Instant now) {
        this.files = files;
        this.keys = files.get();
        this.readAgain = now.plus(READ_AGAIN);
    }

    /**
     * The keys that the settings name.
     *
     * @throws IllegalArgumentException when the files cannot be used
     */
    public static CurrentKeys configured(Config config, Instant now) {
        String files = config.getValue(VerificationKeys.LOCATION, String.class);
        return new CurrentKeys(() -> VerificationKeys.read(files), now);
    }

    /** The keys; the same object while they are the same keys. */
    public VerificationKeys at(Instant now) {
        if (!now.isBefore(readAgain)) {
            read(now);
        }
        return keys;
    }

    private synchronized void read(Instant now) {
        if (now.isBefore(readAgain)) {
            return;
        }
        readAgain = now.plus(READ_AGAIN);
        try {
            VerificationKeys read = files.get();
            if (!read.byId().keySet().equals(keys.byId().keySet())) {
                LOG.log(
                        Level.INFO,
                        "Tokens are verified with these keys from now on: {0}",
                        read.byId().keySet());
                keys = read;
            }
        } catch (IllegalArgumentException unusable) {
            LOG.log(Level.WARNING, "Tokens are still verified with the keys of before: {0} {1}", new Object[] {
                VerificationKeys.LOCATION, unusable.getMessage()
            });
        }
    }
}
