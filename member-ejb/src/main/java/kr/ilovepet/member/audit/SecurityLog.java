package kr.ilovepet.member.audit;

import kr.ilovepet.platform.security.CurrentCaller;
import kr.ilovepet.platform.security.SecurityEvents;

/**
 * The security events of members, for {@link SecurityEvents}. A line names a member by number, and an address that no
 * member has by the start of its hash: no personal data is logged.
 */
public final class SecurityLog {

    private SecurityLog() {}

    /** Somebody became a member. */
    public static void registered(long userId) {
        SecurityEvents.info("registered", "member " + userId);
    }

    /** A member logged in. */
    public static void loggedIn(long userId) {
        SecurityEvents.info("logged in", "member " + userId);
    }

    /**
     * A login was refused.
     *
     * @param who {@code member 12} or {@code account 1a2b3c4d5e6f}
     */
    public static void loginFailed(String who) {
        SecurityEvents.info("login failed", who);
    }

    /**
     * Logins of an account are refused for a while, because too many failed in a row.
     *
     * @param who as in {@link #loginFailed}
     */
    public static void lockedOut(String who, int failures, long seconds) {
        SecurityEvents.warning("locked out for " + seconds + " s after " + failures + " failures", who);
    }

    /**
     * A registration was refused, because there were too many with its e-mail address or from its network address.
     *
     * @param subject start of the hash of that address
     */
    public static void registrationLimited(String subject, int limit, long seconds) {
        SecurityEvents.warning("registration refused for " + seconds + " s after " + limit, "address " + subject);
    }

    /**
     * A token was not renewed: the member is locked, logged out everywhere, or has to log in again.
     *
     * @param who as in {@link #loginFailed}
     */
    public static void renewalRefused(String who) {
        SecurityEvents.info("renewal refused", who);
    }

    /**
     * An admin has changed what a member may do.
     *
     * @param action such as {@code member.lock}
     */
    public static void changedByAdmin(String action, long userId) {
        SecurityEvents.warning(
                action,
                "member " + userId + " by member "
                        + CurrentCaller.get().member().orElse(0));
    }
}
