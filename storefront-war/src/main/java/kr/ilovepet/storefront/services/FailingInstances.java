package kr.ilovepet.storefront.services;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Which instances fail. One that cannot be reached, or fails {@value #FAILURES_IN_A_ROW} times in a row, is left out
 * for a second. Then one request that may be repeated tries it again, and no other one while that waits for its answer;
 * where that fails it is left out for twice as long, five seconds at most: one that starts anew has its share soon. It
 * is asked in any case where no other one is there. Safe for threads.
 */
final class FailingInstances {

    static final int FAILURES_IN_A_ROW = 3;

    private static final Logger LOG = Logger.getLogger(FailingInstances.class.getName());
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** No request waits longer than those of the gateway; what became of a try that is older will never be known. */
    private static final Duration LONGEST_TRY = Duration.ofSeconds(30);

    /** So many are remembered; one that has gone for good stays in here until it is pushed out. */
    private static final int MOST = 1_000;

    private static final Failures NONE = new Failures(0, Duration.ZERO, 0, false);

    private final LongSupplier nanoTime;
    private final Map<ServiceInstance, Failures> failing = new ConcurrentHashMap<>();

    FailingInstances(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * What is known of an instance that has failed.
     *
     * @param pause how long it is left out; zero while it is not
     * @param until when it may be tried again, also where somebody has tried it and never said what became of it
     * @param tried whether somebody is trying it
     */
    private record Failures(int inARow, Duration pause, long until, boolean tried) {

        private boolean leftOut() {
            return !pause.isZero();
        }
    }

    /**
     * The instances in the sequence in which they are to be asked: those that are left out come last.
     *
     * @param mayTry whether the first of them may be one that is to be tried again
     */
    List<ServiceInstance> order(List<ServiceInstance> instances, boolean mayTry) {
        if (failing.isEmpty() || instances.size() < 2) {
            return instances;
        }
        List<ServiceInstance> ordered = new ArrayList<>();
        List<ServiceInstance> last = new ArrayList<>();
        boolean tries = mayTry;
        for (ServiceInstance instance : instances) {
            Failures failures = failing.get(instance);
            if (failures == null || !failures.leftOut()) {
                ordered.add(instance);
            } else if (tries && isDue(instance, failures)) {
                ordered.add(0, instance);
                tries = false;
            } else {
                last.add(instance);
            }
        }
        ordered.addAll(last);
        return ordered;
    }

    /** Whether its time is over, and nobody else tries it. */
    private boolean isDue(ServiceInstance instance, Failures failures) {
        long now = nanoTime.getAsLong();
        return now - failures.until() >= 0
                && failing.replace(
                        instance,
                        failures,
                        new Failures(failures.inARow(), failures.pause(), now + LONGEST_TRY.toNanos(), true));
    }

    /** It has answered as it should. */
    void answered(ServiceInstance instance) {
        if (!failing.isEmpty()) {
            Failures before = failing.remove(instance);
            if (before != null && before.leftOut()) {
                LOG.log(Level.INFO, "{0} answers again", instance.uri(""));
            }
        }
    }

    /**
     * It has not.
     *
     * @param unreachable whether it cannot be reached at all, which counts as often as needed to leave it out
     */
    void failed(ServiceInstance instance, boolean unreachable) {
        if (failing.size() >= MOST) {
            failing.clear();
        }
        failing.compute(instance, (same, before) -> {
            Failures now = next(before == null ? NONE : before, unreachable);
            if (now.leftOut() && (before == null || !before.leftOut())) {
                LOG.log(Level.WARNING, "{0} fails and is left out", same.uri(""));
            }
            return now;
        });
    }

    /** What was under way when it was left out fails too, and says nothing new. */
    private Failures next(Failures before, boolean unreachable) {
        if (before.leftOut()) {
            Duration twice = before.pause().multipliedBy(2);
            return before.tried() ? leftOut(before.inARow(), twice.compareTo(LONGEST) > 0 ? LONGEST : twice) : before;
        }
        int inARow = before.inARow() + 1;
        return unreachable || inARow >= FAILURES_IN_A_ROW
                ? leftOut(inARow, SHORTEST)
                : new Failures(inARow, Duration.ZERO, 0, false);
    }

    private Failures leftOut(int inARow, Duration pause) {
        return new Failures(inARow, pause, nanoTime.getAsLong() + pause.toNanos(), false);
    }
}
