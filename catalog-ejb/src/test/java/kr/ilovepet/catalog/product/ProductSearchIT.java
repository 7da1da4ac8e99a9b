package kr.ilovepet.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What everybody sees of the products, and what the API refuses. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class ProductSearchIT {

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api guest = catalog.guest();
    private final Api customer = catalog.customer();
    private final Api admin = catalog.admin();

    @Test
    void listsSearchesAndSorts() {
        catalog.product("Rascal ball 100%", 12_300, 3);
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
    void showsManyOfWhoseNumbersSomebodyHas() {
        long first = catalog.product("Known ball", 1_000, 3);
        long second = catalog.product("Known rope", 2_000, 4);
        admin.post("products/" + second + "/withdraw", "{\"version\":0}");

        ApiResponse known = guest.get("products/known?ids=" + second + ",999999," + first);

        assertThat(known.json().path("items").findValuesAsText("productName"))
                .containsExactly("Known rope", "Known ball");
        assertThat(known.json().at("/items/0/withdrawn").asBoolean()).isTrue();
        assertThat(known.json().at("/items/0/stock").asInt()).isZero();
        assertThat(known.json().at("/items/1/stock").asInt()).isEqualTo(3);
        for (String ids : List.of("", "?ids=", "?ids=x", "?ids=0", "?ids=1," + "1,".repeat(49) + "1")) {
            assertThat(guest.get("products/known" + ids).status()).as(ids).isEqualTo(400);
        }
    }

    @Test
    void refusesWhatCannotBe() {
        for (String query : List.of("sort=cheap", "size=0", "page=-1", "page=x", "query=" + "a".repeat(101))) {
            ApiResponse response = guest.get("products?" + query);
            assertThat(response.status()).as(query).isEqualTo(400);
            assertThat(response.code()).isEqualTo("VALIDATION");
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
            ApiResponse response = admin.post("products", bad);
            assertThat(response.status()).as(bad).isEqualTo(400);
            assertThat(response.code()).as(bad).isEqualTo("VALIDATION");
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
