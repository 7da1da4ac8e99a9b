package kr.ilovepet.payment.work;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import kr.ilovepet.payment.toss.TossReply;

/**
 * How long to wait before Toss is asked again: a quarter of the time that the matter is open already. So it is asked
 * quickly while a shopper waits, and once a minute at least however old it is.
 */
final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(500);
    /** A minute with the fifth that {@link #scattered} may add. */
    private static final Duration LONGEST = Duration.ofSeconds(50);
    /**
     * A Toss that does not answer at all is asked more often: it costs nothing, and it ends at once when it is back.
     */
    private static final Duration LONGEST_WITHOUT_ANSWER = Duration.ofSeconds(15);

    private static final Duration UNSENT = Duration.ofSeconds(2);

    private Backoff() {}

    /** When to ask again about a matter that is open since then. */
    static Instant next(TossReply reply, Instant openSince, Instant now) {
        Duration longest = reply.answered() ? LONGEST : LONGEST_WITHOUT_ANSWER;
        Duration quarter = Duration.between(openSince, now).dividedBy(4);
        Duration pause = quarter.compareTo(SHORTEST) < 0 ? SHORTEST : quarter;
        return now.plus(scattered(pause.compareTo(longest) > 0 ? longest : pause));
    }

    /** When to try a question that was not sent, because Toss is known not to answer now. */
    static Instant unsent(Instant now) {
        return now.plus(scattered(UNSENT));
    }

    /** Up to a fifth longer, so that many do not come at once. */
    private static Duration scattered(Duration pause) {
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5 + 1));
    }
}
