package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.payara.WebApp;
import kr.ilovepet.stack.test.RunningShop;
import kr.ilovepet.test.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Readiness means "send me requests": not while the database does not answer, but without Kafka, and it lives either
 * way.
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

    @Test
    void isNotReadyWhileItsDatabaseDoesNotAnswer() {
        await().atMost(PATIENCE).until(() -> services.get("ready").status() == 200);
        shop.mariaDb().pause();
        try {
            await().atMost(PATIENCE).until(() -> services.get("ready").status() == 503);
            await().atMost(PATIENCE)
                    .until(() -> check("order-database").path("status").asText().equals("DOWN"));
            assertThat(services.get("live").status()).isEqualTo(200);
            assertThat(services.get("started").status()).isEqualTo(200);
        } finally {
            shop.mariaDb().resume();
        }
        await().atMost(PATIENCE).until(() -> services.get("ready").status() == 200);
    }

    /** Orders are taken without a broker, so requests must still come. */
    @Test
    void isReadyWhileOnlyKafkaDoesNotAnswer() {
        await().atMost(PATIENCE).until(() -> services.get("ready").status() == 200);
        shop.kafka().pause();
        try {
            await().atMost(PATIENCE)
                    .until(() -> check("order-kafka").path("data").has("error"));
            assertThat(services.get("ready").status()).isEqualTo(200);
        } finally {
            shop.kafka().resume();
        }
        await().atMost(PATIENCE).until(() -> !check("order-kafka").path("data").has("error"));
    }

    private static JsonNode check(String name) {
        for (JsonNode check : services.get("ready").json().path("checks")) {
            if (check.path("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("There is no check " + name);
    }
}
