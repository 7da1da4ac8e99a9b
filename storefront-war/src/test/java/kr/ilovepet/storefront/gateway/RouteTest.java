package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/api/users/login, member, /api/users/login",
        "/api/users, member, /api/users",
        "/api/products/12, catalog, /api/products/12",
        "/api/categories, catalog, /api/categories",
        "/api/orders/2026112300000001, order, /api/orders/2026112300000001",
        "/api/cart/items/3, order, /api/cart/items/3",
        "/api/payments/a-b_c.d~e, payment, /api/payments/a-b_c.d~e",
        "/user-service/api/users/me, member, /api/users/me",
        "/product-service/api/products, catalog, /api/products",
        "/order-service/api/orders/prepare, order, /api/orders/prepare",
        "/payment-service/api/payments/1/logs, payment, /api/payments/1/logs",
        "/api/products/, catalog, /api/products/"
    })
    void leadsToTheServiceThatAPathBelongsTo(String path, String application, String below) {
        assertThat(Route.of(path)).contains(new Route(application, below));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/secrets",
                "/api/usersx/1",
                "/other-service/api/users",
                "/user-service/users",
                "/user-service/health",
                "//api/users",
                "/api//users",
                "/api/users//1",
                "/api/../member/api/users",
                "/api/users/../../metrics",
                "/api/users/.",
                "/api/users/..",
                "/api/users/%2e%2e/metrics",
                "/api/users/..%2fmetrics",
                "/api/users/a%00b",
                "/api/users/1;jsessionid=x",
                "/api/users\\..\\metrics",
                "/API/users",
                "/api/orders/1/..;/metrics"
            })
    void leadsNowhereElse(String path) {
        assertThat(Route.of(path)).isEmpty();
    }

    @Test
    void keepsTheQueryAndEncodesWhatAUriCannotHold() {
        Route products = Route.of("/api/products").orElseThrow();

        assertThat(products.withQuery(null).path()).isEqualTo("/api/products");
        assertThat(products.withQuery("query=%EC%97%B0&page=1").path())
                .isEqualTo("/api/products?query=%EC%97%B0&page=1");
        assertThat(products.withQuery("query=a b|{c}\"%zz\u00ec").path())
                .isEqualTo("/api/products?query=a%20b%7C%7Bc%7D%22%25zz%EC");
    }
}
