package kr.ilovepet.storefront.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The newest products, as the home page shows them. */
@ApplicationScoped
public class NewProducts {

    private static final int COUNT = 8;

    private final LastKnown<List<Product>> lastKnown = new LastKnown<>("newest products");

    @Inject
    private CatalogClient catalog;

    /**
     * The newest products, the newest first; the last known ones while the catalog is unavailable, empty if none are.
     */
    Optional<List<Product>> all() {
        return lastKnown.ask(() -> catalog.newest(COUNT)).or(lastKnown::value);
    }
}
