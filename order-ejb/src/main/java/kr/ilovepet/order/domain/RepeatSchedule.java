package kr.ilovepet.order.domain;

import java.time.Duration;

/** How long to wait for a reply before the command is repeated: 5 seconds, doubling up to 10 minutes, for ever. */
final class RepeatSchedule {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 7;
    private static final int REPEATS_BEFORE_ATTENTION = 3;

    private RepeatSchedule() {}

    static Duration pauseAfter(int repeats) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(repeats, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }

    static boolean needsAttentionAfter(int repeats) {
        return repeats >= REPEATS_BEFORE_ATTENTION;
    }
}
