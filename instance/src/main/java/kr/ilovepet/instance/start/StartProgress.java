package kr.ilovepet.instance.start;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether a start goes on: something was logged, or the process has worked. A start that waits for a database says so
 * in the log, and goes on by that.
 */
final class StartProgress {

    static final String LOGGER = "kr.ilovepet.instance.start.progress";

    private static final Logger LOG = Logger.getLogger(LOGGER);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration STANDSTILL = Duration.ofSeconds(120);
    /** So much of the time between two looks at the standstill is work; what idles takes less. */
    private static final int WORK_DIVISOR = 20;

    private final Duration began;
    private Duration spoke;
    private Duration moved;
    private long records;
    private Duration work = Duration.ZERO;

    /** @param now of a clock that never goes back */
    StartProgress(Duration now) {
        this.began = now;
        this.spoke = now;
        this.moved = now;
    }

    /** What is the case after a look. */
    enum State {
        GOES_ON,
        STANDS_STILL
    }

    /**
     * Looks, and says that the start goes on where nobody else has for a while.
     *
     * @param logged how much was logged so far
     * @param worked processor time of the process so far
     */
    State look(Duration now, long logged, Duration worked) {
        if (logged > records) {
            records = logged;
            spoke = now;
            moved(now, worked);
        } else if (worked.minus(work).compareTo(STANDSTILL.dividedBy(WORK_DIVISOR)) > 0) {
            moved(now, worked);
        }
        if (now.minus(moved).compareTo(STANDSTILL) >= 0) {
            return State.STANDS_STILL;
        }
        if (now.minus(spoke).compareTo(SILENCE) >= 0) {
            spoke = now;
            LOG.log(Level.INFO, "Still starting, after {0} s, of which the processor has worked {1} s", new Object[] {
                now.minus(began).toSeconds(), worked.toSeconds()
            });
        }
        return State.GOES_ON;
    }

    /** For how long nothing happens before a start is given up. */
    static Duration standstill() {
        return STANDSTILL;
    }

    private void moved(Duration now, Duration worked) {
        moved = now;
        work = worked;
    }
}
