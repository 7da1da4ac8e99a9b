package kr.ilovepet.platform.health;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Asks something outside whether it answers, cheaply: an answer is good for a while, a question that takes too long counts
 * as failed, and there is never more than one question under way.
 */
public final class Probe {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int SHORTER = 4;

    private final Callable<?> question;
    private final ExecutorService executor;
    private final Duration patience;
    private final LongSupplier clock;
    private Future<?> underWay;
    private Answer last;

    /**
     * A probe.
     *
     * @param question throws when there is no good answer; the value does not matter
     * @param executor runs the question
     */
    public Probe(Callable<?> question, ExecutorService executor) {
        this(question, executor, PATIENCE, System::nanoTime);
    }

    Probe(Callable<?> question, ExecutorService executor, Duration patience, LongSupplier nanoClock) {
        this.question = question;
        this.executor = executor;
        this.patience = patience;
        this.clock = nanoClock;
    }

    /** Null when all is well, else what is wrong. Returns after a second at the latest. */
    public synchronized String trouble() {
        if (last == null || clock.getAsLong() - last.at() > FRESH.toNanos()) {
            String trouble = ask();
            last = new Answer(trouble, clock.getAsLong());
        }
        return last.trouble();
    }

    private String ask() {
        // An answer that came after its time counts now: who is slow, but answers, is not down for ever.
        if (underWay == null) {
            underWay = executor.submit(question);
        }
        // Who had trouble before gets less time: several checks in one instance are asked one after the other.
        Duration wait = last == null || last.trouble() == null ? patience : patience.dividedBy(SHORTER);
        try {
            underWay.get(wait.toNanos(), TimeUnit.NANOSECONDS);
            underWay = null;
            return null;
        } catch (TimeoutException e) {
            return "no answer within " + wait.toMillis() + " ms";
        } catch (ExecutionException e) {
            underWay = null;
            return root(e).getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private record Answer(String trouble, long at) {}
}
