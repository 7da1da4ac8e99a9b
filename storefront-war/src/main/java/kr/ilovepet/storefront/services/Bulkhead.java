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
 * Keeps a service that hangs from taking all threads of the pages: once it is slow, only so many calls to it may be
 * under way, and a further one fails at once. A crowd of quick calls is let through. (The bulkhead of MicroProfile
 * Fault Tolerance counts by method, not by service, and refuses a crowd.)
 */
@ApplicationScoped
public class Bulkhead {

    /** Of the 64 threads that http-thread-pool has: two services may hang, and the pages of the others still come. */
    static final int CALLS = 24;

    /** A service that has not answered for so long is slow. */
    static final Duration SLOW = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Map<String, Queue<Start>> underWay = new ConcurrentHashMap<>();

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
        Queue<Start> calls = underWay.computeIfAbsent(application, name -> new ConcurrentLinkedQueue<>());
        if (calls.size() >= CALLS && slow(calls.peek())) {
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
        return oldest != null && nanoTime.getAsLong() - oldest.nanos > SLOW.toNanos();
    }

    /** No record: each is only itself, also where two begin at the same time. */
    private static final class Start {
        private final long nanos;

        Start(long nanos) {
            this.nanos = nanos;
        }
    }
}
