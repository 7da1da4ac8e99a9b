package kr.ilovepet.storefront.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        return ServiceClient.await(productAsync(productId, currentCaller.get()));
    }

    /** The same without waiting for it. */
    public CompletableFuture<Optional<Product>> productAsync(long productId, CallerContext caller) {
        return services.getPublic(SERVICE, PRODUCTS + "/" + productId, caller, Product.class)
                .thenApply(product -> Optional.of(product).filter(Product::sold))
                .exceptionally(CatalogClient::noneIfNotFound);
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
