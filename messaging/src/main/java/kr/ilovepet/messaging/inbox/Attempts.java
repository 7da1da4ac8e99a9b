package kr.ilovepet.messaging.inbox;

import java.util.concurrent.TimeUnit;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.platform.fault.Faults;

/**
 * How often something was tried and what follows: transient faults are waited out however long they last; a fault that
 * repeats makes a record poison after a few attempts, and a malformed record is poison at once.
 */
final class Attempts {

    private static final int MOST_REPEATS = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final int MOST_DOUBLINGS = 10;

    private int tried;
    private int repeated;

    /** Notes an attempt that failed; gives whether the record is poison. */
    boolean givenUpAfter(RuntimeException fault) {
        tried++;
        return fault instanceof MalformedMessageException
                || !Faults.transientFault(fault) && ++repeated >= MOST_REPEATS;
    }

    /** Notes an attempt that failed and is repeated however often it takes. */
    void failed() {
        tried++;
    }

    int tried() {
        return tried;
    }

    /** How long to wait before the next attempt. */
    long pauseNanos() {
        return TimeUnit.MILLISECONDS.toNanos(
                Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tried - 1, MOST_DOUBLINGS)));
    }
}
