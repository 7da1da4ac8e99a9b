package kr.ilovepet.order.tracking;

import java.time.Duration;
import java.util.Optional;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.platform.problem.Problem;

/**
 * What a request says about waiting for a change of an order.
 *
 * @param known the state that the caller knows
 * @param time how long to wait for another one at most, up to 25 seconds
 * @param resting whether states are passed over in which another service is about to bring the order on
 */
record LongPoll(OrderStatus known, Duration time, boolean resting) {

    private static final int LONGEST_SECONDS = 25;
    private static final String RESTING = "resting";

    /** By up to this part of its time a poll ends earlier, so that not all that began together end together. */
    private static final double SPREAD = 0.2;

    /** The longest time that a request waits. */
    static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);

    /**
     * Reads the query parameters.
     *
     * @param wait seconds; above 25 is taken as 25
     * @param after the state that the caller knows
     * @param until {@code resting}, where states that pass by themselves do not matter
     * @return empty when the request does not wait
     * @throws Problem 400 for parameters that are not valid
     */
    static Optional<LongPoll> of(String wait, String after, String until) {
        int seconds = seconds(wait);
        Optional<OrderStatus> known = status(after);
        boolean resting = resting(until);
        return seconds == 0
                ? Optional.empty()
                : known.map(status -> new LongPoll(status, Duration.ofSeconds(seconds), resting));
    }

    /** Whether an order in this state is waited for on. */
    boolean waitsIn(OrderStatus status) {
        return status == known || resting && status.awaitsReply();
    }

    private static boolean resting(String until) {
        if (until == null || until.isBlank()) {
            return false;
        }
        if (!until.equals(RESTING)) {
            throw Problem.validation("until", "must be " + RESTING);
        }
        return true;
    }

    /**
     * Nanoseconds to wait: the time, or up to a fifth less.
     *
     * @param random at least 0 and less than 1
     */
    long nanos(double random) {
        return (long) (time.toNanos() * (1 - SPREAD * random));
    }

    private static int seconds(String wait) {
        if (wait == null || wait.isBlank()) {
            return 0;
        }
        if (!wait.matches("[0-9]{1,4}")) {
            throw Problem.validation("wait", "must be a whole number of seconds");
        }
        return Math.min(Integer.parseInt(wait), LONGEST_SECONDS);
    }

    private static Optional<OrderStatus> status(String after) {
        if (after == null || after.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrderStatus.valueOf(after));
        } catch (IllegalArgumentException e) {
            throw Problem.validation("after", "must be a state of an order");
        }
    }
}
