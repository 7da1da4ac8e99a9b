package kr.ilovepet.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.storefront.web.Fakes;
import kr.ilovepet.storefront.web.PublicUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteGuardTest {

    private CrossSiteGuard guard = guard("https://shop.example");

    @ParameterizedTest
    @CsvSource({
        "POST, /cart, same-origin, https://shop.example, 0",
        "POST, /cart, none, , 0",
        "POST, /cart, , , 0",
        "POST, /cart, , https://shop.example, 0",
        "POST, /cart, same-origin, http://10.0.0.1:8080, 0",
        "POST, /cart, same-origin, null, 0",
        "POST, /cart, , https://10.0.0.1:8080, 0",
        "POST, /cart, , http://10.0.0.1:8080, 403",
        "POST, /cart, , http://shop.example, 403",
        "POST, /cart, cross-site, https://shop.example, 403",
        "POST, /cart, same-site, https://shop.example, 403",
        "POST, /cart, cross-site, null, 403",
        "POST, /cart, , null, 403",
        "POST, /cart, cross-site, https://evil.example, 403",
        "POST, /cart, same-site, https://evil.shop.example, 403",
        "POST, /cart, cross-site, , 403",
        "POST, /cart, , https://evil.example, 403",
        "POST, /cart, , https://shop.example.evil.example, 403",
        "DELETE, /cart, , https://evil.example, 403",
        "POST, /admin/uploads/1, cross-site, https://evil.example, 403",
        "GET, /checkout/success, cross-site, , 0",
        "POST, /api/orders/confirm, cross-site, https://evil.example, 0",
        "POST, /login, cross-site, https://evil.example, 403",
        "POST, /logout, cross-site, https://evil.example, 403",
        "POST, /css/..;/logout, cross-site, https://evil.example, 403",
        "POST, /api/%2e%2e/logout, cross-site, https://evil.example, 403",
        "POST, /api/../logout, cross-site, https://evil.example, 403",
        "POST, /api//../logout, cross-site, https://evil.example, 403"
    })
    void letsOnlyThisShopsPagesChangeSomething(String method, String path, String site, String origin, int refused)
            throws Exception {
        Map<String, String> headers = new HashMap<>();
        headers.put("Host", "10.0.0.1:8080");
        headers.put("Sec-Fetch-Site", site);
        headers.put("Origin", origin);

        assertThat(status(method, path, headers)).isEqualTo(refused);
    }

    @Test
    void aShopWithoutTlsHasPagesWithoutIt() throws Exception {
        guard = guard("http://localhost:8000");
        Map<String, String> headers = Map.of("Host", "10.0.0.1:8080", "Origin", "http://10.0.0.1:8080");

        assertThat(status("POST", "/cart", headers)).isZero();
    }

    @Test
    void aRequestWithoutHostHasNoOriginOfItsOwn() throws Exception {
        assertThat(status("POST", "/cart", Map.of("Origin", "http://null"))).isEqualTo(403);
    }

    private static CrossSiteGuard guard(String publicUrl) {
        return Fakes.inject(
                new CrossSiteGuard(),
                Fakes.inject(new RequestOrigin(), Fakes.inject(new PublicUrl(), URI.create(publicUrl))));
    }

    private int status(String method, String path, Map<String, String> headers) throws Exception {
        int[] status = {-1};
        HttpServletRequest request = Fakes.of(HttpServletRequest.class, (asked, given) -> switch (asked) {
            case "getMethod" -> method;
            case "getRequestURI" -> path;
            case "getHeader" -> headers.get(given[0]);
            default -> throw new AssertionError(asked);
        });
        HttpServletResponse response =
                Fakes.of(HttpServletResponse.class, (asked, given) -> status[0] = (int) given[0]);
        guard.doFilter(request, response, (passed, same) -> status[0] = 0);
        return status[0];
    }
}
