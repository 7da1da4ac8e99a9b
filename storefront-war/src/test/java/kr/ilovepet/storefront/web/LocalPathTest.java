package kr.ilovepet.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
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

    @Test
    void escapesWhatABrowserLeavesAsItIs() {
        assertThat(LocalPath.of("http://localhost:8000/products?query=a|b{c}%20d#top"))
                .isEqualTo("/products?query=a%7Cb%7Bc%7D%20d");
        assertThat(LocalPath.of("https://shop.example")).isEqualTo("/");
        assertThat(LocalPath.of((String) null)).isEqualTo("/");
        assertThat(LocalPath.orHome(LocalPath.of("/products?query=a|b"))).isEqualTo("/products?query=a%7Cb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::1",
                "::1, 10.0.0.1",
                "127.0.0.1:8000",
                "127.0.0.1:8000/cart",
                "about:client",
                "android-app://com.example/",
                "for=\"[::1]:80\";host=evil.example",
                "http:",
                "//",
                "cart"
            })
    void isTheHomePageForWhatIsNoAddressOfAPage(String header) {
        assertThat(LocalPath.of(header)).isEqualTo("/");
    }

    @Test
    void namesTheSameListOnAnotherPage() {
        HttpServletRequest request = Fakes.of(
                HttpServletRequest.class,
                (asked, given) -> asked.equals("getQueryString") ? "query=a|b&page=40&sort=price" : "/products");

        assertThat(LocalPath.of(request)).isEqualTo("/products?query=a%7Cb&page=40&sort=price");
        assertThat(LocalPath.of(request, "page", 6)).isEqualTo("/products?query=a%7Cb&sort=price&page=6");
    }
}
