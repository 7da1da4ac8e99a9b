package kr.ilovepet.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.ilovepet.shop.compose.DebianPackages;
import kr.ilovepet.shop.compose.DeployedShop;
import kr.ilovepet.shop.compose.Measurements;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The API walk through the set of docker-compose.yml, run without containers: the trees that the Dockerfile lays out, its
 * entry point and health check, four MySQL 8, and every setting by the variables of the compose file. Prometheus watches.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedAsComposeIT extends ApiWalkIT {

    private static final int AFTER_THE_WALK = Integer.MAX_VALUE;
    private DeployedShop shop;

    @Override
    ShopUnderTest open() throws Exception {
        shop = DeployedShop.start(DebianPackages.unpacked("prometheus", "libaio1", "libnuma1"));
        return shop;
    }

    @AfterAll
    void leave() {
        if (shop != null) {
            shop.close();
        }
    }

    @Test
    void promtoolAcceptsConfigurationAndRules() throws Exception {
        assertThat(shop.measurements().checked()).contains("SUCCESS").doesNotContain("FAILED", "ERROR");
    }

    @Test
    @Order(AFTER_THE_WALK - 1)
    void aKilledContainerServesAgainFromWhatItLeft() {
        shop.restart("storefront");

        Api.Answer product = Api.guest(shop.url().resolve("/api/")).get("products/1");
        assertThat(product.status()).isEqualTo(200);
    }

    @Test
    @Order(AFTER_THE_WALK)
    void prometheusKnowsEveryMetricThatTheRulesName() {
        Measurements measurements = shop.measurements();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(measurements.scraped())
                .containsExactly("catalog", "member", "order", "payment", "storefront"));
        assertThat(measurements.namedByRules()).contains("up", "orders_ended_total", "toss_call_seconds_bucket");
        assertThat(measurements.namedByRules())
                .allSatisfy(metric -> assertThat(measurements.exists(metric)).as(metric).isTrue());
        assertThat(measurements.brokenRules()).isEmpty();
    }
}
