package kr.ilovepet.shop.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public port serves the pages and the gateway, and nothing else. */
class PublicPortIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RunningShop shop;

    @BeforeAll
    static void enter() {
        shop = SharedShop.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/metrics/base",
                "/openapi",
                "/openapi-ui",
                "/order/api/orders",
                "/catalog/api/products",
                "/member/api/users/me",
                "/payment/api/payments/1",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/sandbox/payments",
                "/problem",
                "/asadmin",
                "/nothing"
            })
    void hidesWhatIsNotForThePublic(String path) throws Exception {
        HttpResponse<String> response = get(shop.url().resolve(path));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("Payara", "Exception", "GlassFish");
    }

    @Test
    void showsOperatorsTheirsOnThePrivatePort() throws Exception {
        for (WebApp webApp : WebApp.values()) {
            // The checks give what they ask a second, which a busy machine may take.
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(get(shop.privateUrl(webApp).resolve("/health/ready"))
                                    .statusCode())
                            .isEqualTo(200));
            assertThat(get(shop.privateUrl(webApp).resolve("/metrics")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void sendsPagesWithAStrictPolicy() throws Exception {
        HttpResponse<String> home = get(shop.url());

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("object-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(home.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(home.headers().firstValue("Server")).isEmpty();
        assertThat(home.headers().firstValue("X-Powered-By")).isEmpty();
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }
}
