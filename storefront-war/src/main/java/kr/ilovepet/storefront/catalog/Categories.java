package kr.ilovepet.storefront.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.storefront.security.CurrentCaller;

/** The categories, which are on every page and hardly ever change: asked for once a minute. */
@ApplicationScoped
public class Categories {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Inject
    private CatalogClient catalog;

    @Inject
    private CurrentCaller currentCaller;

    private final LastKnown<List<Category>> lastKnown = new LastKnown<>("categories");

    private volatile Instant askAgain = Instant.EPOCH;

    /** All categories in the shop's sequence; the last known ones, or none, while the catalog is unavailable. */
    public List<Category> all() {
        if (Instant.now().isAfter(askAgain)) {
            boolean answered =
                    lastKnown.ask(() -> catalog.categories(currentCaller.get())).isPresent();
            askAgain = Instant.now().plus(answered ? MAX_AGE : RETRY_AFTER);
        }
        return lastKnown.value().orElse(List.of());
    }

    /** Whether there is certainly no such category; false while none are known. */
    boolean lack(String slug) {
        List<Category> known = all();
        return !known.isEmpty()
                && known.stream().noneMatch(category -> category.category().equals(slug));
    }
}
