package kr.ilovepet.member.login;

import java.time.Duration;

/**
 * How long a login has to wait after failures in a row: not at all for the first ones, then 30 seconds, doubled with
 * every further failure up to 15 minutes.
 *
 * @param allowance the number of failures in a row that begins the first wait
 */
record Lockout(int allowance) {

    /** For one account from one network address: enough for a person who mistypes. */
    static final Lockout FROM_ONE_ADDRESS = new Lockout(5);

    /** For one account from anywhere: higher, so that a stranger cannot easily keep a member out. */
    static final Lockout FROM_ANYWHERE = new Lockout(50);

    /** For one account from a device on which its owner has logged in; no other failures keep that out. */
    static final Lockout FROM_KNOWN_DEVICE = new Lockout(5);

    /** Failures are forgotten this long after the last. */
    static final Duration MEMORY = Duration.ofHours(24);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 5;

    /** The wait after so many failures in a row; zero below the allowance. */
    Duration waitAfter(int failures) {
        if (failures < allowance) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - allowance, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
