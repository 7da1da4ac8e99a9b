package kr.ilovepet.storefront.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.storefront.web.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    private final Map<String, String> headers = new HashMap<>();
    private Cookie[] cookies;
    private String contentType;
    private long contentLength = -1;

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/?fbclid=1, /",
        "/help, /help",
        "/login, /login",
        "/register, /register",
        "/products, /products",
        "/products?page=0&sort=newest&query=&utm_source=a, /products",
        "/products?page=-1&sort=none&category=../x, /products",
        "/products?page=2&query=dog&sort=price&category=toys, /products?query=dog&category=toys&sort=price&page=2",
        "/products/12, /products/12",
        "/products/12?quantity=3&x=y, /products/12?quantity=3",
        "/products/12?quantity=1000, /products/12"
    })
    void sharesPagesByWhatTheyUnderstandOfTheirAddress(String asked, String address) {
        assertThat(key(asked)).map(PageKey::address).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cart",
                "/checkout",
                "/orders",
                "/admin",
                "/login?next=/cart",
                "/register?next=%2F",
                "/products/x",
                "/products/12;x=y",
                "/products/12/",
                "/api/products",
                "/language?to=en"
            })
    void sharesNothingElse(String asked) {
        assertThat(key(asked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/products?query=%EA%B0%95%EC%95%84%EC%A7%80, /products?query=%EA%B0%95%EC%95%84%EC%A7%80",
        "/products?query=a+b&query=c, /products?query=a+b",
        "/products?Query=dog&PAGE=3, /products"
    })
    void sharesWhatCanBeUnderstoodInOneWayOnly(String asked, String address) {
        assertThat(key(asked)).map(PageKey::address).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?x=%zz",
                "/products?query=%zz",
                "/products?query=%",
                "/products?query=%4",
                "/products?query=%FF",
                "/products?query=%C0%AF",
                "/products?query=%ED%A0%80",
                "/products?query=강",
                "/products?query=a;page=2",
                "/products?page=2;query=a",
                "/products?query[]=a",
                "/products/12?quantity=%uff13"
            })
    void sharesNoPageOfAnAddressThatBrowsersDoNotWrite(String asked) {
        assertThat(key(asked)).isEmpty();
    }

    @Test
    void sharesNoPageOfARequestWithABody() {
        contentType = "text/plain;charset=UTF-16";
        assertThat(key("/products?query=dog")).isEmpty();
        contentType = null;
        contentLength = 3;
        assertThat(key("/products?query=dog")).isEmpty();
        contentLength = -1;
        headers.put("Transfer-Encoding", "chunked");
        assertThat(key("/products?query=dog")).isEmpty();
    }

    @Test
    void differsByLanguageAndByWhatHtmxAsksFor() {
        PageKey plain = key("/products").orElseThrow();
        cookies = new Cookie[] {new Cookie("lang", "en")};
        PageKey english = key("/products").orElseThrow();
        headers.put("HX-Request", "true");
        PageKey fragment = key("/products").orElseThrow();

        assertThat(plain).isEqualTo(new PageKey("/products", Locale.KOREAN, false));
        assertThat(english).isEqualTo(new PageKey("/products", Locale.ENGLISH, false));
        assertThat(fragment).isEqualTo(new PageKey("/products", Locale.ENGLISH, true));
    }

    private static String decoded(String... pair) {
        return pair[1].matches(".*%(?![0-9A-Fa-f]{2}).*")
                ? pair[1]
                : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
    }

    private Optional<PageKey> key(String asked) {
        String[] parts = asked.split("\\?", 2);
        Map<String, String> parameters = parts.length == 1
                ? Map.of()
                : Stream.of(parts[1].split("&"))
                        .map(parameter -> parameter.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], PageKeyTest::decoded, (first, second) -> first));
        return PageKey.of(Fakes.of(HttpServletRequest.class, (method, given) -> switch (method) {
            case "getRequestURI" -> parts[0];
            case "getQueryString" -> parts.length == 1 ? null : parts[1];
            case "getContentType" -> contentType;
            case "getContentLengthLong" -> contentLength;
            case "getParameter" -> parameters.get(given[0]);
            case "getHeader" -> headers.get(given[0]);
            case "getCookies" -> cookies;
            default -> throw new AssertionError(method);
        }));
    }
}
