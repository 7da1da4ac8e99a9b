package kr.ilovepet.shop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.ilovepet.shop.SharedShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who only looks gets no session, and a form of the shop is taken from the visitor to whom it was shown. */
class PassersByIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([0-9a-f]+)\"");
    private static final String PRODUCT = "/products/1";
    private static final String ADD = "/cart/items/1/add";
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static URI shop;

    @BeforeAll
    static void enter() {
        shop = SharedShop.get().url();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/products", "/products?query=a&page=1", "/cart", "/products/0"})
    void getNoCookieFromPagesWithoutAForm(String path) throws Exception {
        // Twice, since the second time somebody else's page may be sent.
        for (int visit = 0; visit < 2; visit++) {
            assertThat(get(path).headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCT, "/login", "/register", "/login?next=%2Fcart"})
    void getTheTokenOfTheirFormAndNoSession(String path) throws Exception {
        HttpResponse<String> first = get(path);
        HttpResponse<String> second = get(path);

        assertThat(token(first)).isNotEqualTo(token(second));
        assertThat(first.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("form=" + token(first) + ";")
                .contains("HttpOnly", "SameSite=Lax");
        assertThat(get(path, "Cookie", cookie(token(first))))
                .satisfies(page -> assertThat(token(page)).isEqualTo(token(first)))
                .satisfies(page ->
                        assertThat(page.headers().allValues("Set-Cookie")).isEmpty());
    }

    @Test
    void mayPostTheFormThatTheyWereShown() throws Exception {
        String own = token(get(PRODUCT));
        String foreign = token(get(PRODUCT));
        String forged = own.substring(0, own.length() - 1) + (own.endsWith("0") ? "1" : "0");

        assertThat(post(own, own)).isEqualTo(303);
        assertThat(post(own, foreign)).as("another visitor's token").isEqualTo(403);
        assertThat(post(own, "")).as("no token").isEqualTo(403);
        assertThat(post(forged, forged))
                .as("a token that the shop did not sign")
                .isEqualTo(403);
        assertThat(post(own, own, "Origin", "https://evil.example"))
                .as("another site's form")
                .isEqualTo(403);
        assertThat(post(own, own, "Sec-Fetch-Site", "cross-site"))
                .as("another site's form")
                .isEqualTo(403);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int post(String inCookie, String inForm, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(ADD))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie(inCookie))
                .POST(HttpRequest.BodyPublishers.ofString("quantity=1&_csrf=" + inForm));
        return HTTP.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String cookie(String token) {
        return "form=" + token;
    }

    private static String token(HttpResponse<String> page) {
        Matcher field = TOKEN.matcher(page.body());
        assertThat(field.find()).as("the form has a token").isTrue();
        return field.group(1);
    }
}
