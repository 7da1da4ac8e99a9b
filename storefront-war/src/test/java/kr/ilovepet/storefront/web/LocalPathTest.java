package kr.ilovepet.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cart",
                "/admin/orders?status=CONFIRMED&page=1",
                "/checkout",
                "/products?query=%EC%97%B0%EC%96%B4&sort=price",
                "/orders/2026112300000001/pay",
                "/checkout/success?paymentKey=a&orderId=2026112300000001&amount=1000"
            })
    void keepsPagesOfTheShop(String wanted) {
        assertThat(LocalPath.orHome(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/cart",
                "/\\evil.example",
                "/cart//evil.example",
                "/cart/../api/users",
                "/api/users",
                "/logout",
                "/language?to=en",
                "javascript:alert(1)",
                "cart",
                "/cart\r\nSet-Cookie: a=b",
                "/ cart",
                "/cart?a=\u0000",
                "/%zz"
            })
    void leadsHomeFromEverythingElse(String wanted) {
        assertThat(LocalPath.orHome(wanted)).isEqualTo("/");
    }
}
