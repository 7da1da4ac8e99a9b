package kr.ilovepet.platform.security;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The security log of all services, one line for each event, under the name of this class: what happened, to or by
 * whom, and from which network address. The trace is part of every log line. Members are named by number; no other
 * personal data is logged.
 */
public final class SecurityEvents {

    private static final Logger LOG = Logger.getLogger(SecurityEvents.class.getName());
    private static final int LONGEST_PATH = 200;

    private SecurityEvents() {}

    /** Something happened that is as it should be. */
    public static void info(String event, String who) {
        write(Level.INFO, event, who);
    }

    /** Something happened that somebody may want to look at. */
    public static void warning(String event, String who) {
        write(Level.WARNING, event, who);
    }

    /**
     * The caller of this thread was refused what only admins may do.
     *
     * @param path encoded as it was sent, so that it cannot make up log lines
     */
    static void refused(int status, String method, String path) {
        String shown = path.substring(0, Math.min(LONGEST_PATH, path.length()));
        LOG.log(
                Level.WARNING,
                () -> "Security: refused with " + status + ", " + CurrentCaller.get() + ", " + method + " " + shown);
    }

    /** The caller of this thread showed a token of a login that has ended. */
    static void loginEnded() {
        LOG.log(Level.INFO, () -> "Security: login has ended, " + CurrentCaller.get());
    }

    private static void write(Level level, String event, String who) {
        String address = CurrentCaller.get().address();
        LOG.log(level, () -> "Security: " + event + ", " + who + (address.isEmpty() ? "" : " from " + address));
    }
}
