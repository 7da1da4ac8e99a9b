package kr.ilovepet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the catalog tells of its health. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class CatalogHealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CatalogClient catalog = CatalogClient.ofContainer();

    @Test
    void isReadyWhileItsDatabaseAnswers() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getProperty("micro.private.port") + "/health/ready"))
                .timeout(PATIENCE)
                .build();
        // The check gives the database a second, which a busy machine may take.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.send(health, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .contains("\"name\":\"catalog-database\",\"status\":\"UP\""));
    }
}
