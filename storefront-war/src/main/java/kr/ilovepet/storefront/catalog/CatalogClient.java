package kr.ilovepet.storefront.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.CallerContext;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceProblemException;
import kr.ilovepet.storefront.web.Link;

/** Calls of the shop's pages to the catalog service. */
@ApplicationScoped
public class CatalogClient {

    private static final String SERVICE = "catalog";
    private static final String PRODUCTS = "/api/products";

    /** Enough for the carts that are looked at; a product without pictures has some hundred bytes. */
    private static final int MOST_KNOWN = 2_000;

    private final Cache<Long, Product> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .executor(Runnable::run)
            .build();

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** One page of a search. */
    public ListPage<Product> find(ProductQuery query) {
        return ServiceClient.await(services.getPublic(
                SERVICE, query.api(), currentCaller.get(), new TypeReference<ListPage<Product>>() {}));
    }

    /** The newest products, at most so many. */
    public List<Product> newest(int count) {
        String path = Link.of(PRODUCTS)
                .with("sort", "newest")
                .with("page", 0)
                .with("size", count)
                .toString();
        return ServiceClient.await(services.getPublic(
                        SERVICE, path, currentCaller.get(), new TypeReference<ListPage<Product>>() {}))
                .items();
    }

    /** A product; empty if there is none of that number or it is no longer sold. */
    public Optional<Product> product(long productId) {
        return ServiceClient.await(
                services.getPublic(SERVICE, PRODUCTS + "/" + productId, currentCaller.get(), Product.class)
                        .thenApply(product -> Optional.of(product).filter(Product::sold))
                        .exceptionally(CatalogClient::noneIfNotFound));
    }

    /**
     * The products of these numbers in one call, withdrawn ones too.
     *
     * @param productIds at most 50
     * @return by number; unknown ones are missing
     */
    public Map<Long, Product> known(Collection<Long> productIds) {
        return known(productIds, currentCaller.get());
    }

    /** The same where the caller is known otherwise. */
    public Map<Long, Product> known(Collection<Long> productIds, CallerContext caller) {
        if (productIds.isEmpty()) {
            return Map.of();
        }
        // Sorted, so that carts with the same products share an answer.
        String ids =
                productIds.stream().sorted().distinct().map(String::valueOf).collect(Collectors.joining(","));
        Map<Long, Product> now = ServiceClient.await(services.getPublicMany(
                        SERVICE, PRODUCTS + "/known?ids=" + ids, caller, new TypeReference<ListPage<Product>>() {}))
                .items()
                .stream()
                .collect(Collectors.toMap(Product::productId, Function.identity()));
        known.putAll(now);
        return now;
    }

    /** What was last known of these products, without a question: good for names and pictures, not for prices. */
    public Map<Long, Product> knownLast(Collection<Long> productIds) {
        return known.getAllPresent(productIds);
    }

    List<Category> categories(CallerContext caller) {
        return ServiceClient.await(services.getPublic(
                        SERVICE, "/api/categories", caller, new TypeReference<ListPage<Category>>() {}))
                .items();
    }

    private static Optional<Product> noneIfNotFound(Throwable failure) {
        if (failure.getCause() instanceof ServiceProblemException problem
                && (problem.status() == 404 || problem.status() == 410)) {
            return Optional.empty();
        }
        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
    }
}
