package kr.ilovepet.shop.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.ilovepet.shop.SharedShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two servers could read differently is refused with a text, before any application gets it. */
class MalformedRequestsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI shop = SharedShop.get().url();

    /** CR LF is written as {@code |}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /;shop-session=0123456789abcdef HTTP/1.1|Host: a||",
                "GET /products;jsessionid=1/1 HTTP/1.1|Host: a||",
                "GET /%3bshop-session=0123456789abcdef HTTP/1.1|Host: a||",
                "GET /api/products;a=b HTTP/1.1|Host: a||",
                "GET /css/shop.css;a HTTP/1.1|Host: a||",
                "GET /%zz HTTP/1.1|Host: a||",
                "GET /%00 HTTP/1.1|Host: a||",
                "GET / HTTP/1.1|Host: a|Host: b||",
                "GET / HTTP/1.1|Host: a/b||",
                "GET / HTTP/1.1|Host: <x>||",
                "GET / HTTP/1.1|Host:||",
                "GET / HTTP/1.1||",
                "GET / HTTP/1.1\nHost: a||",
                "GET / HTTP/1.1|Host: a\nX: b||",
                "GET / HTTP/1.1|Host: a|X: b| folded||",
                "GET / HTTP/1.1|Host : a||",
                "POST /login HTTP/1.1|Host: a|Content-Length: 5|Transfer-Encoding: chunked||0||",
                "POST /login HTTP/1.1|Host: a|Content-Length: 5|Content-Length: 6||hello",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: chunked, identity||0||",
                "POST /login HTTP/1.1|Host: a|Transfer-Encoding: chunked||zz|a|0||",
                "GET / HTTP/3.0|Host: a||"
            })
    void areRefusedWithAText(String request) {
        try (RawConnection connection = RawConnection.open(shop)) {
            RawResponse response = connection
                    .send(request.replace("|", "\r\n"))
                    .response(PATIENCE)
                    .orElseThrow();

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.header("Content-Type")).contains("charset=utf-8");
            assertThat(response.body()).isNotBlank().doesNotContain("Payara", "Exception");
            assertThat(connection.closes(PATIENCE)).isTrue();
        }
    }

    @Test
    void areRefusedBehindAnotherOne() {
        try (RawConnection connection = RawConnection.open(shop)) {
            connection.send("GET /login HTTP/1.1\r\nHost: a\r\n\r\nGET /;a HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(connection.response(PATIENCE).orElseThrow().status()).isEqualTo(200);
            assertThat(connection.response(PATIENCE).orElseThrow().status()).isEqualTo(400);
        }
    }

    @Test
    void soIsAHeadThatIsTooLarge() {
        String much = "x".repeat(9_000);
        refused("GET /products?query=" + much + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
        refused("GET / HTTP/1.1\r\nHost: a\r\nCookie: shop-session=" + much + "\r\n\r\n", 431);
    }

    private void refused(String request, int status) {
        try (RawConnection connection = RawConnection.open(shop)) {
            RawResponse response = connection.send(request).response(PATIENCE).orElseThrow();

            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body()).contains("lang=\"ko\"", "lang=\"en\"");
        }
    }

    @Test
    void bodiesInAnotherCodingAreNotUnpacked() {
        try (RawConnection connection = RawConnection.open(shop)) {
            connection.send("POST /api/users/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc");

            assertThat(connection.response(PATIENCE).orElseThrow().status()).isEqualTo(415);
        }
    }

    @Test
    void aBodyIsNotReadWhereItsTokenIsMissing() {
        try (RawConnection connection = RawConnection.open(shop)) {
            connection.send("POST /api/orders/prepare HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n");
            RawResponse response = connection.response(PATIENCE).orElseThrow();

            assertThat(response.status()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(response.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aBodyIsNotReadThatIsTooLarge() {
        try (RawConnection connection = RawConnection.open(shop)) {
            connection.send("POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000\r\n\r\n");

            assertThat(connection.response(PATIENCE).orElseThrow().status()).isEqualTo(413);
        }
    }

    @Test
    void aClientThatAsksBeforeItSendsIsToldToGoOnOnce() {
        try (RawConnection connection = RawConnection.open(shop)) {
            connection.send("POST /api/users/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(connection.response(PATIENCE).orElseThrow().status()).isEqualTo(100);
            connection.send("{}");

            assertThat(connection.response(PATIENCE).orElseThrow().status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/shop.css", "/js/shop.js", "/robots.txt", "/api/categories", "/api/nothing", "/"})
    void textsComeWithTheirCharset(String path) {
        try (RawConnection connection = RawConnection.open(shop)) {
            connection.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");

            assertThat(connection.response(PATIENCE).orElseThrow().header("Content-Type"))
                    .containsIgnoringCase("charset=utf-8");
        }
    }

    @Test
    void sessionIdsHave128RandomBits() throws Exception {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build()) {
            String page = post(browser, "/login", null);
            String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            post(
                    browser,
                    "/login",
                    "_csrf=" + token + "&next=%2F&email=admin%40ilovepet.example&password=admin-demo-1");
        }

        assertThat(cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().equals("shop-session"))
                .allMatch(cookie -> cookie.getValue().matches("[0-9a-f]{32}"))
                .hasSize(1);
    }

    private String post(HttpClient browser, String path, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path));
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
