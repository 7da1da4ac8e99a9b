package kr.ilovepet.catalog.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests of admins that come twice, since the first response was lost. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class IdempotentRequestIT {

    private static final String RECEIVED = "{\"change\":5,\"reason\":\"RECEIVED\"}";
    private static final String NEW = "{\"productName\":\"%s\",\"price\":1000,\"category\":\"toys\",\"stock\":7}";

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api admin = catalog.admin();

    @Test
    void receivesGoodsOnceForEachKey() {
        String path = "products/" + catalog.product("Received once", 1_000, 10) + "/stock";
        Api keyed = keyed();
        ApiResponse first = keyed.post(path, RECEIVED);
        assertThat(first.json().path("stock").asInt()).isEqualTo(15);
        assertThat(CatalogClient.replayed(first)).isFalse();
        assertThat(admin.post(path, RECEIVED).json().path("stock").asInt()).isEqualTo(20);
        ApiResponse repeat = keyed.post(path, RECEIVED);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(CatalogClient.replayed(repeat)).isTrue();
        assertThat(repeat.json()).as("the first response").isEqualTo(first.json());

        ApiResponse reused = keyed.post(path, "{\"change\":6,\"reason\":\"RECEIVED\"}");
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(keyed.put(path, "{\"counted\":1}").code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        String other = "products/" + catalog.product("Another one", 1_000, 0) + "/stock";
        assertThat(keyed.post(other, RECEIVED).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");

        Api colleague = keyed.withToken(Tokens.of(3, "customer", "admin"));
        ApiResponse theirs = colleague.post(path, RECEIVED);
        assertThat(CatalogClient.replayed(theirs)).isFalse();
        assertThat(theirs.json().path("stock").asInt()).isEqualTo(25);
        assertThat(admin.withHeader("Idempotency-Key", "k".repeat(201))
                        .post(path, RECEIVED)
                        .code())
                .isEqualTo("VALIDATION");
    }

    @Test
    void addsAProductOnceForEachKey() {
        Api keyed = keyed();
        ApiResponse first = keyed.post("products", NEW.formatted("Added once"));
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        ApiResponse repeat = keyed.post("products", NEW.formatted("Added once"));
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(CatalogClient.replayed(repeat)).isTrue();
        assertThat(repeat.json()).isEqualTo(first.json());
        assertThat(keyed.post("products", NEW.formatted("Added twice")).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(admin.get("products/managed?query=added")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void countsOnceForEachKey() {
        String path = "products/" + catalog.product("Counted once", 1_000, 10) + "/stock";
        Api keyed = keyed();
        ApiResponse first = keyed.put(path, "{\"counted\":8}");
        assertThat(first.json().path("stock").asInt()).isEqualTo(8);
        assertThat(admin.post(path, RECEIVED).json().path("stock").asInt()).isEqualTo(13);
        ApiResponse repeat = keyed.put(path, "{\"counted\":8}");
        assertThat(CatalogClient.replayed(repeat)).isTrue();
        assertThat(repeat.json()).as("the first response").isEqualTo(first.json());
        assertThat(admin.post(path, RECEIVED).json().path("stock").asInt()).isEqualTo(18);
    }

    @Test
    void triesARefusedRequestAgain() {
        String path = "products/" + catalog.product("Refused first", 1_000, 1) + "/stock";
        Api keyed = keyed();
        String broken = "{\"change\":-3,\"reason\":\"DAMAGED\"}";
        assertThat(keyed.post(path, broken).code()).isEqualTo("STOCK_OUT_OF_RANGE");
        assertThat(admin.post(path, RECEIVED).json().path("stock").asInt()).isEqualTo(6);
        ApiResponse again = keyed.post(path, broken);
        assertThat(CatalogClient.replayed(again)).isFalse();
        assertThat(again.json().path("stock").asInt()).isEqualTo(3);
    }

    @Test
    void changesStockOnceWhenRequestsRace() {
        long id = catalog.product("Raced for", 1_000, 0);
        Api keyed = keyed();
        List<CompletableFuture<ApiResponse>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> keyed.post("products/" + id + "/stock", RECEIVED)))
                .limit(4)
                .toList();
        List<ApiResponse> responses = sent.stream().map(CompletableFuture::join).toList();
        assertThat(responses)
                .filteredOn(response -> response.status() == 200)
                .isNotEmpty()
                .allSatisfy(response -> assertThat(response.json().path("stock").asInt())
                        .as(response.raw().body())
                        .isEqualTo(5));
        assertThat(responses).filteredOn(response -> response.status() != 200).allSatisfy(CatalogClient::isRunning);
        assertThat(responses)
                .filteredOn(response -> response.status() == 200 && !CatalogClient.replayed(response))
                .hasSize(1);
        assertThat(catalog.stock(id)).isEqualTo(5);
    }

    private Api keyed() {
        return admin.withHeader("Idempotency-Key", UUID.randomUUID().toString());
    }
}
