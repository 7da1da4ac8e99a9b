package kr.ilovepet.platform.memberstate;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.start.StartFailures;
import kr.ilovepet.instance.start.StartFault;

/**
 * Waits for brokers that are late at a start, says so, and has the instance end when they do not come: without what
 * they tell of members it would never become ready.
 */
final class BrokerWait implements Runnable {

    private static final Logger LOG = Logger.getLogger(BrokerWait.class.getName());
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

    private final String brokers;
    private final MemberGenerations generations;
    private final Duration longest;

    /**
     * @param brokers their addresses
     * @param longest for how long they are waited for
     */
    BrokerWait(String brokers, MemberGenerations generations, Duration longest) {
        this.brokers = brokers;
        this.generations = generations;
        this.longest = longest;
    }

    @Override
    public void run() {
        try {
            Duration left = longest;
            while (left.isPositive()) {
                LOG.log(
                        Level.WARNING,
                        "The brokers at {0} have not told the topic {1} yet; they are waited for, {2} s at most",
                        new Object[] {brokers, MemberState.TOPIC, longest.toSeconds()});
                Duration pause = left.compareTo(BETWEEN_LINES) < 0 ? left : BETWEEN_LINES;
                if (generations.awaitComplete(pause)) {
                    return;
                }
                left = left.minus(pause);
            }
            StartFailures.tell(
                    StartFault.UNAVAILABLE,
                    "The brokers at " + brokers + " have not told the topic " + MemberState.TOPIC + " within "
                            + longest.toSeconds() + " s.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
