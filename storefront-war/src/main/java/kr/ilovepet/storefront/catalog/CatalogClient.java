package kr.ilovepet.storefront.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.Caller;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.services.ServiceProblemException;

/** The catalog as the pages use it. */
@ApplicationScoped
public class CatalogClient {

    private static final String SERVICE = "catalog";
    private static final String PRODUCTS = "/api/products";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    /** One page of a search. */
    public ProductList find(ProductQuery query) {
        return services.get(SERVICE, PRODUCTS + "?" + query.parameters(), currentCaller.get(), ProductList.class);
    }

    /** The newest products. */
    public List<Product> newest(int count) {
        return services.get(
                        SERVICE, PRODUCTS + "?sort=newest&page=0&size=" + count, currentCaller.get(), ProductList.class)
                .items();
    }

    /** A product; empty if there is none of that number or it is no longer sold. */
    public Optional<Product> product(long productId) {
        return ServiceClient.await(productLater(productId, currentCaller.get()));
    }

    /** The same without waiting. */
    public CompletableFuture<Optional<Product>> productLater(long productId, Caller caller) {
        return services.getLater(SERVICE, PRODUCTS + "/" + productId, caller, Product.class, TIMEOUT)
                .thenApply(product -> Optional.of(product).filter(Product::sold))
                .exceptionally(CatalogClient::noneIfNotFound);
    }

    List<Category> categories(Caller caller) {
        return services.get(SERVICE, "/api/categories", caller, CategoryList.class)
                .items();
    }

    private static Optional<Product> noneIfNotFound(Throwable failure) {
        if (failure.getCause() instanceof ServiceProblemException problem
                && (problem.status() == 404 || problem.status() == 410)) {
            return Optional.empty();
        }
        throw failure instanceof CompletionException known ? known : new CompletionException(failure);
    }

    /** The catalog's answer. */
    public record CategoryList(List<Category> items) {}
}
