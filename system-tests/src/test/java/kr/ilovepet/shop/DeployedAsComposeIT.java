package kr.ilovepet.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kr.ilovepet.shop.compose.DebianPackages;
import kr.ilovepet.shop.compose.DeployedShop;
import kr.ilovepet.shop.compose.Measurements;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource
    void aServiceReachesItsOwnDatabaseOnly(Database database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(shop.url(database), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select 1 from mysql.user")).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("create database another")).hasMessageContaining("denied");
            try (ResultSet version = statement.executeQuery("select version()")) {
                version.next();
                assertThat(version.getString(1)).startsWith("8.");
            }
        }
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
