package kr.ilovepet.platform.health;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import kr.ilovepet.platform.fault.Faults;

/**
 * Runs a check of an external system at bounded cost: a result is used for two seconds, a check that takes too long
 * counts as failed, and there is never more than one under way.
 */
public final class Probe {

    private static final Duration MAX_AGE = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int TIMEOUT_DIVISOR_AFTER_FAILURE = 4;

    private final Callable<?> check;
    private final ExecutorService executor;
    private final Duration timeout;
    private final LongSupplier clock;
    private Future<?> running;
    private Result last;

    /**
     * A probe.
     *
     * @param check throws when the system is down; its value is ignored
     * @param executor runs the check
     */
    public Probe(Callable<?> check, ExecutorService executor) {
        this(check, executor, TIMEOUT, System::nanoTime);
    }

    Probe(Callable<?> check, ExecutorService executor, Duration timeout, LongSupplier nanoClock) {
        this.check = check;
        this.executor = executor;
        this.timeout = timeout;
        this.clock = nanoClock;
    }

    /** What is wrong; null when the system is up. Returns within a second. */
    public synchronized String failure() {
        if (last == null || clock.getAsLong() - last.at() > MAX_AGE.toNanos()) {
            String failure = run();
            last = new Result(failure, clock.getAsLong());
        }
        return last.failure();
    }

    private String run() {
        // A result that came after its timeout counts now, so that a slow system does not stay down for ever.
        if (running == null) {
            running = executor.submit(check);
        }
        // Less time after a failure, since the checks of an instance run one after the other.
        Duration wait =
                last == null || last.failure() == null ? timeout : timeout.dividedBy(TIMEOUT_DIVISOR_AFTER_FAILURE);
        try {
            running.get(wait.toNanos(), TimeUnit.NANOSECONDS);
            running = null;
            return null;
        } catch (TimeoutException e) {
            return "no answer within " + wait.toMillis() + " ms";
        } catch (ExecutionException e) {
            running = null;
            return Faults.root(e).getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private record Result(String failure, long at) {}
}
