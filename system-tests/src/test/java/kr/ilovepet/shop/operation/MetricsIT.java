package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.shop.compose.Promtool;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.PrometheusText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Metrics where several WARs share an instance and its registry: Prometheus takes them, and each service has its own.
 */
class MetricsIT {

    private static RunningShop shop;

    @BeforeAll
    static void sell() {
        shop = SharedShop.get();
        Shopper shopper = Shopper.registered(shop);
        String order = shopper.preparedOrder(9, 1);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
    }

    @ParameterizedTest
    @EnumSource
    void areReadByPrometheus(WebApp webApp) throws Exception {
        String page = page(webApp);

        assertThat(page).contains("# TYPE jvm_memory_used_bytes gauge");
        assertThat(new PrometheusText(page).faults()).isEmpty();
        Promtool.checkMetrics(page);
    }

    @Test
    void tellTheServicesOfOneInstanceApart() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page(WebApp.ORDER))
                        .contains(
                                "outbox_waiting{app=\"order\"}",
                                "outbox_waiting{app=\"catalog\"}",
                                "outbox_waiting{app=\"payment\"}",
                                "orders_ended_total{app=\"order\",status=\"CONFIRMED\"}",
                                "toss_calls_total{app=\"payment\",operation=\"confirm\",outcome=\"payment\"}"));
    }

    private static String page(WebApp webApp) {
        return Api.guest(shop.privateUrl(webApp).resolve("/"))
                .get("metrics")
                .raw()
                .body();
    }
}
