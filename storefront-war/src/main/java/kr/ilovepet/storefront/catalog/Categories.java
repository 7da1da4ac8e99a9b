package kr.ilovepet.storefront.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.services.ServiceUnavailableException;

/** The categories, which are on every page and hardly ever change: asked for once a minute. */
@ApplicationScoped
public class Categories {

    private static final Logger LOG = Logger.getLogger(Categories.class.getName());
    private static final Duration MAX_AGE = Duration.ofMinutes(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    @Inject
    private CatalogClient catalog;

    @Inject
    private CurrentCaller currentCaller;

    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    /** All categories in the shop's sequence; the last known ones, or none, while the catalog is unavailable. */
    public List<Category> all() {
        Known current = known;
        if (Instant.now().isAfter(current.until())) {
            current = ask(current);
            known = current;
        }
        return current.categories();
    }

    private Known ask(Known before) {
        try {
            return new Known(
                    catalog.categories(currentCaller.get()), Instant.now().plus(MAX_AGE));
        } catch (ServiceUnavailableException | ServiceProblemException failure) {
            LOG.log(Level.WARNING, "The categories cannot be had now: {0}", failure.getMessage());
            return new Known(before.categories(), Instant.now().plus(RETRY_AFTER));
        }
    }

    private record Known(List<Category> categories, Instant until) {}
}
