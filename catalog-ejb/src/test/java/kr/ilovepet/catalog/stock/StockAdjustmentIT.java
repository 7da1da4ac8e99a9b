package kr.ilovepet.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.CatalogTables;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stock that admins change and count, also while orders take it. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class StockAdjustmentIT {

    private static final String EDIT =
            "{\"productName\":\"%s\",\"description\":\"%s\",\"price\":%d,\"category\":\"toys\",\"version\":%d}";

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api guest = catalog.guest();
    private final Api admin = catalog.admin();

    @Test
    void tellsWhyStockIsWhatItIs() {
        long id = catalog.product("Counted", 1_000, 10);
        String orderId = order.newOrder();
        order.send(orderId, new ProductStockDecrease(List.of(new OrderItem(id, id, 3))));
        order.awaitMessage(orderId, ProductStockDecreased.class, 1);
        assertThat(count(id, "{\"counted\":5,\"note\":\" one torn \"}")
                        .json()
                        .path("stock")
                        .asInt())
                .isEqualTo(5);
        assertThat(count(id, "{\"counted\":5}").status()).isEqualTo(200);
        assertThat(admin.post("products/" + id + "/stock", "{\"change\":4,\"reason\":\"RECEIVED\",\"note\":\"late\"}")
                        .status())
                .isEqualTo(200);

        assertThat(movements(id))
                .containsExactly(
                        "4 RECEIVED null late 2 9",
                        "-2 COUNTED null one torn 2 5",
                        "-3 SALE " + orderId + " null null 7",
                        "10 RECEIVED null null 2 10");
        ApiResponse part = admin.get("products/" + id + "/movements?size=1&page=2");
        assertThat(part.json().path("total").asInt()).isEqualTo(4);
        assertThat(part.json().path("items").path(0).path("orderId").asText()).isEqualTo(orderId);
        // The demo products' first stock came with the database.
        assertThat(movements(1)).last().asString().startsWith("180 RECEIVED null null null 180");

        for (String bad : List.of(
                "{}",
                "{\"counted\":-1}",
                "{\"counted\":1000001}",
                "{\"counted\":1,\"note\":\"a\\nb\"}",
                "{\"counted\":1,\"note\":\"%s\"}".formatted("n".repeat(201)))) {
            assertThat(count(id, bad).code()).as(bad).isEqualTo("VALIDATION");
        }
        assertThat(admin.post("products/" + id + "/stock", "{\"change\":1,\"reason\":\"mice\",\"note\":\"late\"}")
                        .code())
                .isEqualTo("VALIDATION");
        assertThat(count(987_654_321, "{\"counted\":1}").status()).isEqualTo(404);
        assertThat(admin.get("products/987654321/movements").status()).isEqualTo(404);
    }

    @Test
    void losesNoMovementWhileAnAdminWorks() {
        long id = catalog.product("Busy", 1_000, 100);
        List<String> orders = Stream.generate(order::newOrder).limit(50).toList();
        ProductStockDecrease one = new ProductStockDecrease(List.of(new OrderItem(id, id, 1)));
        orders.forEach(orderId -> order.send(orderId, one));
        int version = 0;
        Instant end = Instant.now().plusSeconds(60);
        do {
            assertThat(Instant.now()).as("replies to all orders").isBefore(end);
            String edit = EDIT.formatted("Busy", "text " + version, 1_000 + version, version);
            ApiResponse edited = admin.put("products/" + id, edit);
            assertThat(edited.status()).as(edited.raw().body()).isEqualTo(200);
            version = edited.json().path("version").asInt();
            assertThat(catalog.changeStock(id, 3, "RECEIVED").status()).isEqualTo(200);
            assertThat(count(id, "{\"counted\":100}").status()).isEqualTo(200);
        } while (orders.stream()
                .anyMatch(orderId ->
                        order.messages(orderId, ProductStockDecreased.class).isEmpty()));

        assertThat(orders).allSatisfy(orderId -> {
            assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 1)
                            .success())
                    .isTrue();
            assertThat(CatalogTables.movements(orderId)).containsExactly(-1L);
        });
        JsonNode lines =
                admin.get("products/" + id + "/movements?size=200").json().path("items");
        assertThat(lines.path(0).path("stockAfter").asInt()).isEqualTo(catalog.stock(id));
        for (int i = 0; i + 1 < lines.size(); i++) {
            assertThat(lines.path(i).path("stockAfter").asInt()
                            - lines.path(i).path("change").asInt())
                    .isEqualTo(lines.path(i + 1).path("stockAfter").asInt());
        }
        assertThat(guest.get("products/" + id).json().path("price").asInt()).isEqualTo(999 + version);
    }

    private ApiResponse count(long productId, String body) {
        return admin.put("products/" + productId + "/stock", body);
    }

    private List<String> movements(long productId) {
        JsonNode items =
                admin.get("products/" + productId + "/movements").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(line -> String.join(
                        " ",
                        Stream.of("change", "reason", "orderId", "note", "userId", "stockAfter")
                                .map(member -> line.path(member).asText())
                                .toList()))
                .toList();
    }
}
