package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins see of all products, and how they describe, withdraw and restore them. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class ProductAdministrationIT {

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api guest = catalog.guest();
    private final Api customer = catalog.customer();
    private final Api admin = catalog.admin();

    @Test
    void listsAllProductsForAdmins() {
        long sold = catalog.product("Managed one", 1_000, 3);
        long gone = catalog.product("Managed two", 2_000, 0);
        assertThat(admin.post("products/" + gone + "/withdraw", "{\"version\":0}")
                        .status())
                .isEqualTo(200);
        assertThat(managed("&state=on_sale")).containsExactly(sold);
        assertThat(managed("&state=withdrawn")).containsExactly(gone);
        assertThat(managed("&state=all&sort=price")).containsExactly(sold, gone);
        assertThat(managed("")).containsExactly(gone, sold);
        JsonNode item = admin.get("products/managed?query=managed%20two")
                .json()
                .path("items")
                .path(0);
        assertThat(item.path("withdrawn").asBoolean()).isTrue();
        assertThat(item.path("version").asInt()).isEqualTo(1);
        assertThat(item.path("updatedAt").asText()).endsWith("Z");

        assertThat(admin.get("products/managed?state=lost").code()).isEqualTo("VALIDATION");
        for (String path : List.of("products/managed", "products/" + sold + "/movements")) {
            assertThat(guest.get(path).code()).as(path).isEqualTo("UNAUTHENTICATED");
            assertThat(customer.get(path).code()).as(path).isEqualTo("FORBIDDEN");
        }
        assertThat(customer.put("products/" + sold + "/stock", "{\"counted\":1}")
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(guest.put("products/" + sold + "/stock", "{\"counted\":1}").code())
                .isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void letsAdminsDescribeAndStock() {
        long id = catalog.product("Old name", 5_000, 2);
        String change = "{\"productName\":\"New name\",\"price\":6000,\"category\":\"fish\",\"version\":%d}";
        ApiResponse changed = admin.put("products/" + id, change.formatted(0));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("productName").asText()).isEqualTo("New name");
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(admin.put("products/" + id, change.formatted(0)).code()).isEqualTo("VERSION_CONFLICT");

        assertThat(catalog.changeStock(id, 5, "RECEIVED").json().path("stock").asInt())
                .isEqualTo(7);
        assertThat(catalog.changeStock(id, -8, "lost").code()).isEqualTo("STOCK_OUT_OF_RANGE");
        assertThat(catalog.changeStock(id, 1_000_000, "x").status()).isEqualTo(409);
        assertThat(catalog.changeStock(id, 0, "x").status()).isEqualTo(400);
        assertThat(catalog.changeStock(id, 1, " ").status()).isEqualTo(400);
        assertThat(catalog.changeStock(987_654_321, 1, "x").status()).isEqualTo(404);
        assertThat(customer.post("products/" + id + "/stock", "{\"change\":1,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(catalog.stock(id)).isEqualTo(7);

        for (String other : List.of("\"withdrawn\":true", "\"imageUrl\":\"/images/products/toys-01.svg\"")) {
            assertThat(admin.put("products/" + id, change.formatted(1).replace("}", "," + other + "}"))
                            .code())
                    .as(other)
                    .isEqualTo("VALIDATION");
        }
    }

    @Test
    void withdrawsAndRestores() {
        long id = catalog.product("Seasonal", 5_000, 2);
        String path = "products/" + id;
        assertThat(admin.post(path + "/withdraw", "{\"version\":7}").code()).isEqualTo("VERSION_CONFLICT");
        ApiResponse withdrawn = admin.post(path + "/withdraw", "{\"version\":0}");
        assertThat(withdrawn.status()).as(withdrawn.raw().body()).isEqualTo(200);
        assertThat(withdrawn.json().path("withdrawn").asBoolean()).isTrue();
        assertThat(withdrawn.json().path("version").asInt()).isEqualTo(1);
        ApiResponse repeat = admin.post(path + "/withdraw", "{\"version\":0}");
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.json()).isEqualTo(withdrawn.json());

        assertThat(guest.get("products/" + id).status()).isEqualTo(404);
        assertThat(customer.get("products/" + id).status()).isEqualTo(404);
        assertThat(admin.get("products/" + id).json().path("withdrawn").asBoolean())
                .isTrue();
        assertThat(names("products?query=Seasonal")).isEmpty();

        // A description can be replaced while the product is withdrawn, and does not put it back on sale.
        String change = "{\"productName\":\"Seasonal\",\"price\":6000,\"category\":\"fish\",\"version\":1}";
        assertThat(admin.put(path, change).json().path("withdrawn").asBoolean()).isTrue();
        assertThat(admin.post(path + "/restore", "{\"version\":1}").code()).isEqualTo("VERSION_CONFLICT");
        ApiResponse restored = admin.post(path + "/restore", "{\"version\":2}");
        assertThat(restored.json().path("withdrawn").asBoolean()).isFalse();
        assertThat(admin.post(path + "/restore", "{\"version\":2}").json()).isEqualTo(restored.json());
        // A repeat that comes after somebody has undone it does not do it again.
        assertThat(admin.post(path + "/withdraw", "{\"version\":0}").code()).isEqualTo("VERSION_CONFLICT");
        assertThat(guest.get(path).json().path("price").asInt()).isEqualTo(6_000);

        for (String action : List.of("/withdraw", "/restore")) {
            assertThat(admin.post(path + action, "{}").code()).isEqualTo("VALIDATION");
            assertThat(admin.post("products/987654321" + action, "{\"version\":0}")
                            .status())
                    .isEqualTo(404);
            assertThat(customer.post(path + action, "{\"version\":3}").code()).isEqualTo("FORBIDDEN");
            assertThat(guest.post(path + action, "{\"version\":3}").code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    private List<Long> managed(String more) {
        JsonNode items =
                admin.get("products/managed?query=managed" + more).json().path("items");
        return items.findValues("productId").stream().map(JsonNode::asLong).toList();
    }

    private List<String> names(String path) {
        return guest.get(path).json().path("items").findValuesAsText("productName");
    }
}
