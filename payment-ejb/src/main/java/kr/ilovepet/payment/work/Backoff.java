package kr.ilovepet.payment.work;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import kr.ilovepet.payment.toss.TossResponse;

/**
 * How long to wait before Toss is asked again: a quarter of the time for which the outcome is open already. So Toss is
 * asked quickly while a shopper waits, and once a minute at least however long it takes; once an hour at least where it
 * has answered often and never said what became of it.
 */
public final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    /** A minute with the fifth that {@link #withJitter} may add. */
    private static final Duration LONGEST = Duration.ofSeconds(50);
    /** An hour with that fifth. */
    private static final Duration LONGEST_WITHOUT_AN_OUTCOME = Duration.ofMinutes(50);

    /** Asking a Toss that does not respond costs nothing, and a short pause ends the wait as soon as it is back. */
    private static final Duration LONGEST_WITHOUT_RESPONSE = Duration.ofSeconds(15);

    private static final Duration NOT_SENT = Duration.ofSeconds(2);

    private Backoff() {}

    /** When to ask again after this response, if the outcome is open since then. */
    public static Instant next(TossResponse response, Instant openSince, Instant now) {
        return next(response, LONGEST, openSince, now);
    }

    /**
     * The same where Toss has answered often, and never said anything: asking more seldom saves both sides the work.
     */
    public static Instant slower(TossResponse response, Instant openSince, Instant now) {
        return next(response, LONGEST_WITHOUT_AN_OUTCOME, openSince, now);
    }

    private static Instant next(TossResponse response, Duration longestPause, Instant openSince, Instant now) {
        Duration longest = response.received() ? longestPause : LONGEST_WITHOUT_RESPONSE;
        Duration quarter = Duration.between(openSince, now).dividedBy(4);
        Duration pause = quarter.compareTo(SHORTEST) < 0 ? SHORTEST : quarter;
        return now.plus(withJitter(pause.compareTo(longest) > 0 ? longest : pause));
    }

    /** When to try a request again that was not sent, because Toss is known not to respond now. */
    public static Instant afterNotSent(Instant now) {
        return now.plus(withJitter(NOT_SENT));
    }

    /** Adds up to a fifth, so that many requests do not come at once. */
    private static Duration withJitter(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }
}
