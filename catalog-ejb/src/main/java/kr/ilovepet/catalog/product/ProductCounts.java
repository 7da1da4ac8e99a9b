package kr.ilovepet.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How many products shoppers can choose from, in all and in each category. A count reads an index entry for each
 * product, whereas a page of a list reads twenty; so each is counted once a second at most, however many lists are
 * shown.
 */
@ApplicationScoped
public class ProductCounts {

    private static final Duration MAX_AGE = Duration.ofSeconds(1);
    private static final String EVERYTHING = "";

    private final Map<String, Counting> byCategory = new ConcurrentHashMap<>();

    private InstantSource clock;

    /** For the proxies of the container. */
    protected ProductCounts() {}

    @Inject
    ProductCounts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The count, at most a second old. Those who come while it is counted wait for that.
     *
     * @param category slug; null means every category
     * @param count counts
     */
    long onSale(String category, LongSupplier count) {
        String key = category == null ? EVERYTHING : category;
        Instant now = clock.instant();
        Counting known = byCategory.get(key);
        if (known != null && known.holds(now)) {
            return known.await();
        }
        Counting mine = new Counting(now);
        Counting first = byCategory.compute(key, (same, other) -> other != null && other.holds(now) ? other : mine);
        if (first == mine) {
            mine.count(count);
            // Anybody can ask for categories that there are not; and what failed is tried again by whoever comes next.
            if (!mine.foundAny()) {
                byCategory.remove(key, mine);
            }
        }
        return first.await();
    }

    /** A count that one caller makes, outside the map: a slow database holds up nobody who asks for something else. */
    private record Counting(Instant at, CompletableFuture<Long> products) {

        Counting(Instant at) {
            this(at, new CompletableFuture<>());
        }

        boolean holds(Instant now) {
            return at.plus(MAX_AGE).isAfter(now);
        }

        void count(LongSupplier count) {
            try {
                products.complete(count.getAsLong());
            } catch (RuntimeException | Error failed) {
                products.completeExceptionally(failed);
            }
        }

        boolean foundAny() {
            return !products.isCompletedExceptionally() && products.join() > 0;
        }

        long await() {
            try {
                return products.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw failed;
            }
        }
    }
}
