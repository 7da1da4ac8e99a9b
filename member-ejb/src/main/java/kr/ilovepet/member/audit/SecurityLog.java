package kr.ilovepet.member.audit;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The security events of members, one line each. A line names a member by number, and an address that no member has by
 * the start of its hash: no personal data is logged.
 */
public final class SecurityLog {

    private static final Logger LOG = Logger.getLogger(SecurityLog.class.getName());

    private SecurityLog() {}

    /** Somebody became a member. */
    public static void registered(long userId) {
        log(Level.INFO, "registered", "member " + userId);
    }

    /** A member logged in. */
    public static void loggedIn(long userId) {
        log(Level.INFO, "logged in", "member " + userId);
    }

    /**
     * A login was refused.
     *
     * @param who {@code member 12} or {@code account 1a2b3c4d5e6f}
     */
    public static void loginFailed(String who) {
        log(Level.INFO, "login failed", who);
    }

    /**
     * Logins of an account are refused for a while, because too many failed in a row.
     *
     * @param who as in {@link #loginFailed}
     */
    public static void lockedOut(String who, int failures, long seconds) {
        log(Level.WARNING, "locked out for " + seconds + " s after " + failures + " failures", who);
    }

    /**
     * A registration was refused, because there were too many with its e-mail address or from its network address.
     *
     * @param subject start of the hash of that address
     */
    public static void registrationLimited(String subject, int limit, long seconds) {
        log(Level.WARNING, "registration refused for " + seconds + " s after " + limit, "address " + subject);
    }

    /**
     * A token was not renewed: the member is locked, logged out everywhere, or has to log in again.
     *
     * @param who as in {@link #loginFailed}
     */
    public static void renewalRefused(String who) {
        log(Level.INFO, "renewal refused", who);
    }

    private static void log(Level level, String event, String who) {
        LOG.log(level, () -> "Security: " + event + ", " + who);
    }
}
