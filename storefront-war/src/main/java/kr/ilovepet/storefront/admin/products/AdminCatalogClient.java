package kr.ilovepet.storefront.admin.products;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kr.ilovepet.storefront.catalog.Picture;
import kr.ilovepet.storefront.security.CurrentCaller;
import kr.ilovepet.storefront.services.ListPage;
import kr.ilovepet.storefront.services.ServiceClient;
import kr.ilovepet.storefront.web.Link;

/** Calls of the admin pages to the catalog service. Every method may throw what {@link ServiceClient#await} throws. */
@ApplicationScoped
public class AdminCatalogClient {

    private static final String SERVICE = "catalog";
    private static final String PRODUCTS = "/api/products";
    private static final int MOVEMENTS = 20;

    /** The catalog decodes a picture and scales it to three sizes before it responds. */
    private static final Duration PICTURE_TIMEOUT = Duration.ofSeconds(30);

    @Inject
    private ServiceClient services;

    @Inject
    private CurrentCaller currentCaller;

    CompletableFuture<ListPage<AdminProduct>> find(AdminProductQuery query) {
        return services.getAsync(SERVICE, query.api(), currentCaller.get(), new TypeReference<>() {});
    }

    AdminProduct product(long productId) {
        return services.get(SERVICE, path(productId), currentCaller.get(), AdminProduct.class);
    }

    /** Adds a product, once for each idempotency key. */
    AdminProduct add(Map<String, Object> product, String key) {
        return services.send(SERVICE, "POST", PRODUCTS, currentCaller.get(), product, AdminProduct.class, once(key));
    }

    AdminProduct change(long productId, Map<String, Object> product) {
        return services.send(SERVICE, "PUT", path(productId), currentCaller.get(), product, AdminProduct.class);
    }

    /** Takes a product off sale, unless it was changed since this version. */
    void withdraw(long productId, long version) {
        changeSale(productId, "withdraw", version);
    }

    /** Puts a product back on sale, unless it was changed since this version. */
    void restore(long productId, long version) {
        changeSale(productId, "restore", version);
    }

    private void changeSale(long productId, String action, long version) {
        services.send(
                SERVICE,
                "POST",
                path(productId) + "/" + action,
                currentCaller.get(),
                Map.of("version", version),
                Void.class);
    }

    /** Adds a picture, once for each idempotency key. */
    Picture addPicture(long productId, String mediaType, byte[] picture, String key) {
        return services.sendBytes(
                SERVICE,
                path(productId) + "/pictures",
                currentCaller.get(),
                mediaType,
                picture,
                Picture.class,
                once(key),
                PICTURE_TIMEOUT);
    }

    void removePicture(long productId, long pictureId) {
        services.send(
                SERVICE, "DELETE", path(productId) + "/pictures/" + pictureId, currentCaller.get(), null, Void.class);
    }

    void arrangePictures(long productId, List<Long> pictureIds) {
        services.send(
                SERVICE,
                "PUT",
                path(productId) + "/pictures",
                currentCaller.get(),
                Map.of("pictureIds", pictureIds),
                Void.class);
    }

    /** Changes a stock by a difference, once for each idempotency key. */
    void move(long productId, long change, String reason, String note, String key) {
        services.send(
                SERVICE,
                "POST",
                path(productId) + "/stock",
                currentCaller.get(),
                Map.of("change", change, "reason", reason, "note", note),
                Void.class,
                once(key));
    }

    /** Sets a stock to what was counted, once for each idempotency key. */
    void count(long productId, long counted, String note, String key) {
        services.send(
                SERVICE,
                "PUT",
                path(productId) + "/stock",
                currentCaller.get(),
                Map.of("counted", counted, "note", note),
                Void.class,
                once(key));
    }

    CompletableFuture<ListPage<StockMovement>> movements(long productId, int page) {
        return services.getAsync(
                SERVICE,
                Link.of(path(productId) + "/movements")
                        .with("page", page)
                        .with("size", MOVEMENTS)
                        .toString(),
                currentCaller.get(),
                new TypeReference<>() {});
    }

    private static Map<String, String> once(String key) {
        return Map.of("Idempotency-Key", key);
    }

    private static String path(long productId) {
        return PRODUCTS + "/" + productId;
    }
}
