package kr.ilovepet.catalog.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;

/**
 * Those who call the catalog under the container test.
 *
 * @param guest not logged in
 * @param customer member 1
 * @param admin member 2
 */
public record CatalogClient(Api guest, Api customer, Api admin) {

    /** The callers of the catalog that is deployed. */
    public static CatalogClient ofContainer() {
        Api guest = Api.guestOfContainer("catalog-web");
        return new CatalogClient(
                guest, guest.withToken(Tokens.of(1, "customer")), guest.withToken(Tokens.of(2, "customer", "admin")));
    }

    /** Adds a product with this much in stock, and gives its id. */
    public long product(String name, long price, int stock) {
        ObjectNode product = Json.lenient().createObjectNode();
        product.put("productName", name)
                .put("price", price)
                .put("category", "toys")
                .put("stock", stock);
        ApiResponse added = admin.post("products", product.toString());
        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        return added.json().path("productId").asLong();
    }

    /** The stock of a product that everybody sees. */
    public int stock(long productId) {
        return guest.get("products/" + productId).json().path("stock").asInt();
    }

    /** Changes the stock of a product as an admin. */
    public ApiResponse changeStock(long productId, int change, String reason) {
        return admin.post(
                "products/" + productId + "/stock", "{\"change\":%d,\"reason\":\"%s\"}".formatted(change, reason));
    }

    /** Asserts that a request was refused because the first with its key is still running. */
    public static void isRunning(ApiResponse response) {
        assertThat(response.status()).as(response.raw().body()).isEqualTo(409);
        assertThat(response.code()).isEqualTo("IDEMPOTENT_REQUEST_RUNNING");
    }

    /** Whether an earlier request with the same key had the effect. */
    public static boolean replayed(ApiResponse response) {
        return response.raw().headers().firstValue("Idempotency-Replayed").equals(Optional.of("true"));
    }
}
