package kr.ilovepet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.Test;

/** What the catalog's API shows, refuses, and lets admins do. */
abstract class ShelfCases extends CatalogInPayara {

    @Test
    void listsSearchesAndSorts() {
        product("Rascal ball 100%", 12_300, 3);
        ApiResponse all = guest.get("products");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.json().path("items")).hasSize(20);
        assertThat(all.json().path("total").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(all.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(names("products?query=bAl%20rAsCaL")).hasSize(1);
        // A part of a Korean word, chicken breast without its first syllable, composed and decomposed.
        List<String> chicken = names("products?query=%EA%B0%80%EC%8A%B4%EC%82%B4");
        assertThat(chicken).isNotEmpty();
        assertThat(names("products?query=%E1%84%80%E1%85%A1%E1%84%89%E1%85%B3%E1%86%B7%E1%84%89%E1%85%A1%E1%86%AF"))
                .isEqualTo(chicken);
        assertThat(names("products?query=rascal%200%25")).hasSize(1);
        assertThat(names("products?query=rascal%201_0")).isEmpty();
        assertThat(names("products?query=rascal&category=fish")).isEmpty();
        assertThat(prices("products?size=200&sort=price")).isSorted();
        assertThat(prices("products?size=200&sort=-price")).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(guest.get("products?size=7&page=1").json().path("items")).hasSize(7);
        assertThat(guest.get("categories").json().path("items").size()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void refusesWhatCannotBe() {
        for (String query : List.of("sort=cheap", "size=0", "page=-1", "page=x", "query=" + "a".repeat(101))) {
            ApiResponse answer = guest.get("products?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("VALIDATION");
        }
        for (String path : List.of("products/999999", "products/0", "products/abc", "products/1/stock/x", "nothing")) {
            assertThat(guest.get(path).status()).as(path).isIn(404, 405);
        }
        String good = "{\"productName\":\"Ball\",\"price\":100,\"category\":\"toys\"}";
        assertThat(guest.post("products", good).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(customer.post("products", good).code()).isEqualTo("FORBIDDEN");
        assertThat(customer.get("products/dead-letters").code()).isEqualTo("FORBIDDEN");
        assertThat(guest.get("products/dead-letters").code()).isEqualTo("UNAUTHENTICATED");
        for (String bad : List.of(
                good.replace("100", "0"),
                good.replace("100", "100000001"),
                good.replace("100", "1.5"),
                good.replace("100", "\"100\""),
                good.replace("Ball", "<script>"),
                good.replace("Ball", " "),
                good.replace("Ball", "b".repeat(121)),
                good.replace("toys", "cars"),
                good.replace("price", "cost"),
                good.replace("}", ",\"imageUrl\":\"/../x\"}"),
                good.replace("}", ",\"stock\":-1}"))) {
            ApiResponse answer = admin.post("products", bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.code()).as(bad).isEqualTo("VALIDATION");
        }
    }

    @Test
    void letsAdminsKeepTheShelves() {
        long id = product("Old name", 5_000, 2);
        String change = "{\"productName\":\"New name\",\"price\":6000,\"category\":\"fish\",\"version\":%d}";
        ApiResponse changed = admin.put("products/" + id, change.formatted(0));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("productName").asText()).isEqualTo("New name");
        assertThat(changed.json().path("version").asInt()).isEqualTo(1);
        assertThat(admin.put("products/" + id, change.formatted(0)).code()).isEqualTo("VERSION_CONFLICT");

        assertThat(move(id, 5, "RECEIVED").json().path("stock").asInt()).isEqualTo(7);
        assertThat(move(id, -8, "lost").code()).isEqualTo("STOCK_OUT_OF_RANGE");
        assertThat(move(id, 1_000_000, "x").status()).isEqualTo(409);
        assertThat(move(id, 0, "x").status()).isEqualTo(400);
        assertThat(move(id, 1, " ").status()).isEqualTo(400);
        assertThat(move(987_654_321, 1, "x").status()).isEqualTo(404);
        assertThat(customer.post("products/" + id + "/stock", "{\"change\":1,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(stock(id)).isEqualTo(7);

        for (String other : List.of("\"withdrawn\":true", "\"imageUrl\":\"/images/products/toys-01.svg\"")) {
            assertThat(admin.put("products/" + id, change.formatted(1).replace("}", "," + other + "}"))
                            .code())
                    .as(other)
                    .isEqualTo("VALIDATION");
        }
    }

    @Test
    void withdrawsAndRestores() {
        long id = product("Seasonal", 5_000, 2);
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
        assertThat(inform(List.of(new OrderItem(id, 1))).errorCode()).isEqualTo("PRODUCT_NOT_FOUND");

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

    private List<String> names(String path) {
        return guest.get(path).json().path("items").findValuesAsText("productName");
    }

    private List<Long> prices(String path) {
        return guest.get(path).json().path("items").findValues("price").stream()
                .map(price -> price.asLong())
                .toList();
    }
}
