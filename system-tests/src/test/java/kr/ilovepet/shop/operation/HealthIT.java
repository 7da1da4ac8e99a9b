package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An instance says that it is not ready while its database or Kafka does not answer, and that it lives all the same.
 */
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static RunningShop shop;
    private static Api services;

    @BeforeAll
    static void open() {
        shop = SharedShop.get();
        services = Api.guest(shop.privateUrl(WebApp.ORDER).resolve("/health/"));
    }

    static Stream<Arguments> neighbours() {
        return Stream.of(
                Arguments.of("order-kafka", (Function<RunningShop, Component>) RunningShop::kafka),
                Arguments.of("order-database", (Function<RunningShop, Component>) RunningShop::mariaDb));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void isNotReadyWhileANeighbourDoesNotAnswer(String check, Function<RunningShop, Component> neighbour) {
        await().atMost(PATIENCE).until(() -> services.get("ready").status() == 200);
        neighbour.apply(shop).pause();
        try {
            await().atMost(PATIENCE).until(() -> services.get("ready").status() == 503);
            await().atMost(PATIENCE).until(() -> down(check));
            assertThat(services.get("live").status()).isEqualTo(200);
            assertThat(services.get("started").status()).isEqualTo(200);
        } finally {
            neighbour.apply(shop).resume();
        }
        await().atMost(PATIENCE).until(() -> services.get("ready").status() == 200);
    }

    private static boolean down(String name) {
        for (var check : services.get("ready").json().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check.path("status").asText().equals("DOWN");
            }
        }
        throw new AssertionError("There is no check " + name);
    }
}
