package kr.ilovepet.catalog.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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

    private final Map<String, Counted> byCategory = new ConcurrentHashMap<>();

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
        Instant now = clock.instant();
        String key = category == null ? EVERYTHING : category;
        Counted known = byCategory.get(key);
        if (known != null && known.holds(now)) {
            return known.products();
        }
        Counted counted = byCategory.compute(
                key, (same, other) -> other != null && other.holds(now) ? other : new Counted(count.getAsLong(), now));
        // Anybody can ask for categories that there are not.
        if (counted.products() == 0) {
            byCategory.remove(key, counted);
        }
        return counted.products();
    }

    private record Counted(long products, Instant at) {
        boolean holds(Instant now) {
            return at.plus(MAX_AGE).isAfter(now);
        }
    }
}
