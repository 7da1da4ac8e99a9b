package kr.ilovepet.storefront.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps a service that hangs from blocking all request threads: while it is slow, the number of calls to it in progress
 * is limited, and a further one fails at once. Any number of quick calls is let through. (The bulkhead of MicroProfile
 * Fault Tolerance counts by method, not by service, and refuses a crowd.)
 */
@ApplicationScoped
public class Bulkhead {

    /** Of the 64 threads that http-thread-pool has: two services may hang, and the pages of the others still come. */
    static final int MAX_CALLS_WHEN_SLOW = 24;

    /**
     * The same of calls that ask for much at once, which are counted for themselves and leave the others their places.
     */
    static final int MAX_LARGE_CALLS_WHEN_SLOW = 6;

    /** A service whose oldest call is in progress for so long is slow. */
    static final Duration SLOW_AFTER = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Map<String, Queue<Start>> inProgress = new ConcurrentHashMap<>();

    public Bulkhead() {
        this(System::nanoTime);
    }

    Bulkhead(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Makes the call, or fails with {@link RejectedExecutionException} because the service is slow and has enough of
     * them.
     */
    public <T> CompletableFuture<T> call(String application, Supplier<CompletableFuture<T>> call) {
        return call(application, MAX_CALLS_WHEN_SLOW, call);
    }

    /** Does the same for a call that asks for much at once: such calls cannot shut the others out. */
    <T> CompletableFuture<T> largeCall(String application, Supplier<CompletableFuture<T>> call) {
        return call(application + " (large calls)", MAX_LARGE_CALLS_WHEN_SLOW, call);
    }

    private <T> CompletableFuture<T> call(String application, int most, Supplier<CompletableFuture<T>> call) {
        Queue<Start> calls = inProgress.computeIfAbsent(application, name -> new ConcurrentLinkedQueue<>());
        if (calls.size() >= most && slow(calls.peek())) {
            return CompletableFuture.failedFuture(new RejectedExecutionException(
                    application + " is slow, and " + calls.size() + " calls to it are under way"));
        }
        Start start = new Start(nanoTime.getAsLong());
        calls.add(start);
        try {
            return call.get().whenComplete((value, failure) -> calls.remove(start));
        } catch (RuntimeException e) {
            calls.remove(start);
            throw e;
        }
    }

    private boolean slow(Start oldest) {
        return oldest != null && nanoTime.getAsLong() - oldest.nanos > SLOW_AFTER.toNanos();
    }

    /** A class and no record, because two calls that start at the same time must not be equal. */
    private static final class Start {
        private final long nanos;

        Start(long nanos) {
            this.nanos = nanos;
        }
    }
}
