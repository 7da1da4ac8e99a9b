package kr.ilovepet.shop.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.Receiver;
import kr.ilovepet.platform.trace.Trace;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.shop.api.ApiWalk;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redis.clients.jedis.Jedis;

/**
 * The API walk through the set of docker-compose.yml, run without containers: the trees that the Dockerfile lays out,
 * its entry point and health check, four MySQL 8, Kafka and Redis by the scripts of their containers, and every setting
 * by the variables and the secrets of the compose file. Databases, Kafka and Redis demand TLS and a login. Logs are
 * JSON, and Prometheus watches.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedAsComposeIT extends ApiWalk {

    private static final int AFTER_THE_WALK = Integer.MAX_VALUE;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** With which a number of an order begins. */
    private static final int DIGITS_OF_A_DAY = 8;

    /** Of an order that is prepared, paid and confirmed. */
    private static final List<Topic> TOPICS_OF_A_SALE = List.of(
            Topic.PRODUCT_INFORMATION_REQUEST,
            Topic.PRODUCT_INFORMATION_RESPONSE,
            Topic.PAYMENT_PREPARE,
            Topic.PAYMENT_PREPARED,
            Topic.PRODUCT_STOCK_DECREASE,
            Topic.PRODUCT_STOCK_DECREASED,
            Topic.PAYMENT_PENDING,
            Topic.PAYMENT_CONFIRMED);

    private ComposedShop shop;

    @Override
    protected ShopUnderTest open() throws Exception {
        shop = ComposedShop.start();
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
        assertThat(Promtool.checkConfiguration()).contains("SUCCESS").doesNotContain("FAILED", "ERROR");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceReachesItsOwnDatabaseOnlyAndChangesNoTable(Database database) throws SQLException {
        new Intruder(shop.clients()).cannotChangeTables(database);
        try (Connection connection =
                        DriverManager.getConnection(shop.url(database), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select version()")) {
            version.next();
            assertThat(version.getString(1)).startsWith("8.");
        }
    }

    @Test
    void theBrokerGivesEachServiceTheRightsThatAreDeclared() throws Exception {
        try (Admin operator = Admin.create(shop.clients().kafka(ShopClients.OPERATOR))) {
            assertThat(operator.describeAcls(AclBindingFilter.ANY).values().get())
                    .containsExactlyInAnyOrderElementsOf(shop.declaredRights());
        }
    }

    @Test
    void whoeverReachesAPortFindsALock() throws Exception {
        Intruder intruder = new Intruder(shop.clients());
        intruder.isNotHeardByTheBroker();
        intruder.cannotListenForAnotherService();
        intruder.isNotHeardByRedis();
    }

    @Test
    void aForgedMessageIsRefusedAndTheOrderStaysAsItWas() throws Exception {
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(8, 1);

        new Intruder(shop.clients()).cannotSpeakForAnotherService(order);

        assertThat(shopper.view(order).text("status")).isEqualTo("PREPARED");
    }

    @Test
    void oneTraceGoesFromTheRequestThroughEveryMessageToTheLog() throws Exception {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Shopper registered = Shopper.registered(shop);
        Shopper shopper = new Shopper(
                registered.api().withHeader(Trace.HEADER, "00-" + trace + "-00f067aa0ba902b7-01"),
                registered.sandbox());
        String order = shopper.preparedOrder(8, 1);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");

        try (SagaNeighbour neighbour = new SagaNeighbour(shop.clients().kafka(ShopClients.OPERATOR))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(TOPICS_OF_A_SALE)
                            .allSatisfy(topic -> assertThat(neighbour.records(topic.topicName(), order))
                                    .as(topic.topicName())
                                    .isNotEmpty()
                                    .allSatisfy(record -> assertThat(Receiver.header(record, Trace.HEADER))
                                            .matches("00-" + trace + "-[0-9a-f]{16}-01"))));
        }
        TraceLines lines = new TraceLines(trace);
        for (String service : List.of("storefront", "order", "catalog", "payment")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lines.in(shop.log(service)))
                            .as("lines of " + service)
                            .isNotEmpty());
        }
        for (String service : List.of("order", "catalog", "payment")) {
            assertThat(lines.in(shop.log(service)))
                    .as("lines of " + service)
                    .anySatisfy(
                            line -> assertThat(line.path("order_id").asText()).isEqualTo(order));
        }
    }

    /** A call may be given up after its 300 ms while everything starts; then the next sale leaves its traces. */
    @Test
    void theServicesAreHeardByRedis() {
        Shopper shopper = Shopper.registered(shop);
        try (Jedis redis = shop.clients().redis(ShopClients.REDIS_USER, ShopClients.REDIS_PASSWORD)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                String order = shopper.preparedOrder(8, 1);
                shopper.pay(order);
                shopper.awaitState(order, "CONFIRMED");
                assertThat(redis.exists("order:number:" + order.substring(0, DIGITS_OF_A_DAY)))
                        .as("order counts its numbers there")
                        .isTrue();
                assertThat(redis.exists("catalog:decrease:" + order))
                        .as("catalog marks its decisions there")
                        .isTrue();
            });
        }
    }

    @Test
    void theBrokerIsHealthyByItsOwnCheck() {
        assertThat(shop.healthOf("kafka")).contains(Topic.PAYMENT_CONFIRMED.topicName());
    }

    @Test
    @Order(AFTER_THE_WALK - 2)
    void anInstanceWritesNowhereButIntoItsFolderInMemory() throws IOException {
        for (String service : List.of("storefront", "member", "catalog", "order", "payment")) {
            assertThat(shop.madeOutsideOfTmp(service)).as(service).isEmpty();
        }
    }

    @Test
    @Order(AFTER_THE_WALK - 1)
    void aKilledContainerServesAgainFromWhatItLeft() {
        shop.restart("storefront");

        ApiResponse product = Api.guest(shop.url().resolve("/api/")).get("products/1");
        assertThat(product.status()).isEqualTo(200);
    }

    @Test
    @Order(AFTER_THE_WALK)
    void prometheusKnowsEveryMetricThatTheRulesName() {
        PrometheusServer prometheus = shop.prometheus();

        // A rule is evaluated every 15 s, and a series seen with the scrape after its first count.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(prometheus.scrapedServices())
                    .containsExactly("catalog", "member", "order", "payment", "storefront");
            assertThat(prometheus.metricsOfRules()).contains("up", "orders_ended_total", "toss_call_seconds_bucket");
            assertThat(prometheus.metricsOfRules())
                    .allSatisfy(metric ->
                            assertThat(prometheus.knows(metric)).as(metric).isTrue());
            assertThat(prometheus.brokenRules()).isEmpty();
        });
    }
}
