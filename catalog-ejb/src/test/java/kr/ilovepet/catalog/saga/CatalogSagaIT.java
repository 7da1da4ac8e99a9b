package kr.ilovepet.catalog.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.catalog.support.CatalogClient;
import kr.ilovepet.catalog.support.CatalogDeployment;
import kr.ilovepet.catalog.support.CatalogTables;
import kr.ilovepet.catalog.support.StockBalances;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationRequest;
import kr.ilovepet.contract.ProductInformationResponse;
import kr.ilovepet.contract.ProductStockDecrease;
import kr.ilovepet.contract.ProductStockDecreased;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.stack.test.Components;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The catalog's part of the order saga, with the order service played by the test. */
@ContainerTest(deployment = CatalogDeployment.class)
@ExtendWith(StockBalances.class)
class CatalogSagaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @AutoClose
    private static final SagaNeighbour order = new SagaNeighbour();

    private final CatalogClient catalog = CatalogClient.ofContainer();
    private final Api admin = catalog.admin();

    @Test
    void tellsOrdersAboutProducts() {
        long first = catalog.product("First", 1_000, 5);
        long second = catalog.product("Second", 2_000, 5);
        ProductInformationResponse reply =
                inform(List.of(new OrderItem(second, second, 2), new OrderItem(first, first, 5)));
        assertThat(reply.success()).isTrue();
        assertThat(reply.products())
                .containsExactly(
                        new ProductInformationResponse.Product(second, second, "Second", 2_000, 5, 2),
                        new ProductInformationResponse.Product(first, first, "First", 1_000, 5, 5));

        ProductInformationResponse unknown =
                inform(List.of(new OrderItem(first, first, 1), new OrderItem(987_654_321, 987_654_321, 1)));
        assertThat(unknown.errorCode()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(unknown.errorParams()).containsEntry("productId", "987654321");

        long withdrawn = catalog.product("Withdrawn", 1_000, 5);
        assertThat(catalog.admin()
                        .post("products/" + withdrawn + "/withdraw", "{\"version\":0}")
                        .status())
                .isEqualTo(200);
        assertThat(inform(List.of(new OrderItem(withdrawn, withdrawn, 1))).errorCode())
                .isEqualTo("PRODUCT_NOT_FOUND");

        ProductInformationResponse tooMany = inform(List.of(new OrderItem(first, first, 6)));
        assertThat(tooMany.errorCode()).isEqualTo("OUT_OF_STOCK");
        assertThat(tooMany.errorParams()).containsEntry("productName", "First").containsEntry("stock", "5");
    }

    @Test
    void takesStockOncePerOrder() {
        long id = catalog.product("Bone", 1_000, 10);
        String orderId = order.newOrder();
        ProductStockDecrease command = new ProductStockDecrease(List.of(new OrderItem(id, id, 3)));
        String eventId = order.send(orderId, command);
        order.send(orderId, command, eventId);
        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 1).success())
                .isTrue();
        order.send(orderId, command);
        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 2).success())
                .isTrue();
        assertThat(catalog.stock(id)).isEqualTo(7);
        assertThat(CatalogTables.movements(orderId)).containsExactly(-3L);
    }

    @Test
    void takesAllOrNothing() {
        long plenty = catalog.product("Plenty", 1_000, 10);
        long rare = catalog.product("Rare", 1_000, 1);
        String orderId = order.newOrder();
        ProductStockDecrease command =
                new ProductStockDecrease(List.of(new OrderItem(plenty, plenty, 2), new OrderItem(rare, rare, 2)));
        order.send(orderId, command);
        ProductStockDecreased refused = order.awaitMessage(orderId, ProductStockDecreased.class, 1);
        assertThat(refused.errorCode()).isEqualTo("OUT_OF_STOCK");
        assertThat(refused.errorParams()).containsEntry("productName", "Rare");

        // What was refused stays refused, also when more has come in since.
        catalog.changeStock(rare, 9, "RECEIVED");
        order.send(orderId, command);
        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 2)).isEqualTo(refused);
        assertThat(CatalogTables.movements(orderId)).isEmpty();
        assertThat(catalog.stock(plenty)).isEqualTo(10);

        await().atMost(PATIENCE).until(() -> deadLetters(orderId).size() == 1);
        assertThat(deadLetters(orderId)).containsExactly("product.stock.decrease BUSINESS CLOSED OUT_OF_STOCK");
        assertThat(order.records(DeadLetterTopic.of(Topic.PRODUCT_STOCK_DECREASE.topicName()), orderId))
                .hasSize(1);
    }

    @Test
    void givesBackWhatIsHeldAndNoMore() {
        long id = catalog.product("Leash", 1_000, 10);
        long other = catalog.product("Bowl", 1_000, 10);
        String orderId = order.newOrder();
        order.send(orderId, new ProductStockDecrease(List.of(new OrderItem(id, id, 4))));
        order.awaitMessage(orderId, ProductStockDecreased.class, 1);

        ProductStockRollback part =
                new ProductStockRollback("r1", List.of(new OrderItem(id, id, 1), new OrderItem(other, other, 5)));
        order.send(orderId, part);
        assertThat(order.awaitMessage(orderId, ProductStockRolledback.class, 1).rollbackId())
                .isEqualTo("r1");
        order.send(orderId, part);
        order.awaitMessage(orderId, ProductStockRolledback.class, 2);
        assertThat(catalog.stock(id)).isEqualTo(7);
        assertThat(catalog.stock(other)).isEqualTo(10);

        order.send(orderId, new ProductStockRollback("r2", List.of(new OrderItem(id, id, 9))));
        order.awaitMessage(orderId, ProductStockRolledback.class, 3);
        assertThat(catalog.stock(id)).isEqualTo(10);
        assertThat(CatalogTables.movements(orderId)).containsExactly(-4L, 1L, 3L);

        // A late repeat of the command must not make the order believe that it still holds its stock.
        order.send(orderId, new ProductStockDecrease(List.of(new OrderItem(id, id, 4))));
        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 2).errorCode())
                .isEqualTo("ROLLED_BACK_BEFORE");
        assertThat(catalog.stock(id)).isEqualTo(10);
    }

    @Test
    void givesNothingToAnotherOrderWithTheSameNumberAndTakesNothingFromItsNamesake() {
        long id = catalog.product("Ball", 1_000, 10);
        String orderId = order.newOrder();
        List<OrderItem> items = List.of(new OrderItem(id, id, 4));
        order.send(orderId, new ProductStockDecrease(items));
        order.awaitMessage(orderId, ProductStockDecreased.class, 1);

        Subject namesake = new Subject(orderId, "fedcba9876543210fedcba9876543210");
        order.send(namesake, new ProductStockDecrease(items));
        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 2).errorCode())
                .isEqualTo("ORDER_NUMBER_TAKEN");
        order.send(namesake, new ProductStockRollback("r1", items));
        order.awaitMessage(orderId, ProductStockRolledback.class, 1);
        assertThat(catalog.stock(id)).isEqualTo(6);

        order.send(orderId, new ProductStockRollback("r1", items));
        order.awaitMessage(orderId, ProductStockRolledback.class, 2);
        assertThat(catalog.stock(id)).isEqualTo(10);
    }

    @Test
    void givesEverythingBackOfAnOrderThatNobodyKnows() {
        long id = catalog.product("Ball", 1_000, 10);
        long other = catalog.product("Bone", 1_000, 10);
        String orderId = order.newOrder();
        order.send(
                orderId, new ProductStockDecrease(List.of(new OrderItem(id, id, 4), new OrderItem(other, other, 1))));
        order.awaitMessage(orderId, ProductStockDecreased.class, 1);

        order.send(orderId, ProductStockRollback.ofEverything("unknown-1"));
        assertThat(order.awaitMessage(orderId, ProductStockRolledback.class, 1).rollbackId())
                .isEqualTo("unknown-1");
        assertThat(catalog.stock(id)).isEqualTo(10);
        assertThat(catalog.stock(other)).isEqualTo(10);
    }

    @Test
    void takesOnceMoreForAnotherAttemptToPay() {
        long id = catalog.product("Leash", 1_000, 5);
        String orderId = order.newOrder();
        List<OrderItem> items = List.of(new OrderItem(id, id, 4));
        order.send(orderId, new ProductStockDecrease(items));
        order.awaitMessage(orderId, ProductStockDecreased.class, 1);
        order.send(orderId, new ProductStockRollback("key-refused-1", items));
        order.awaitMessage(orderId, ProductStockRolledback.class, 1);

        order.send(orderId, new ProductStockDecrease(items, 2));

        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 2))
                .isEqualTo(ProductStockDecreased.done().of(2));
        assertThat(catalog.stock(id)).isEqualTo(1);
    }

    @Test
    void takesNothingAfterARollbackThatCameFirst() {
        long id = catalog.product("Cushion", 1_000, 10);
        String orderId = order.newOrder();
        order.send(orderId, new ProductStockRollback("r1", List.of(new OrderItem(id, id, 4))));
        order.awaitMessage(orderId, ProductStockRolledback.class, 1);
        order.send(orderId, new ProductStockDecrease(List.of(new OrderItem(id, id, 4))));
        ProductStockDecreased late = order.awaitMessage(orderId, ProductStockDecreased.class, 1);
        assertThat(late.success()).isFalse();
        assertThat(late.errorCode()).isEqualTo("ROLLED_BACK_BEFORE");
        assertThat(catalog.stock(id)).isEqualTo(10);
        assertThat(CatalogTables.movements(orderId)).isEmpty();
    }

    @Test
    void neverSellsMoreThanThereIs() {
        long deadlocks = CatalogTables.deadlocks();
        long one = catalog.product("Last one", 1_000, 20);
        long two = catalog.product("Last two", 1_000, 20);
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String orderId = order.newOrder();
            orders.add(orderId);
            List<OrderItem> items = List.of(new OrderItem(one, one, 1), new OrderItem(two, two, 1));
            order.send(orderId, new ProductStockDecrease(i % 2 == 0 ? items : List.of(items.get(1), items.get(0))));
        }
        long taken = orders.stream()
                .filter(orderId -> order.awaitMessage(orderId, ProductStockDecreased.class, 1)
                        .success())
                .count();
        assertThat(taken).isEqualTo(20);
        assertThat(catalog.stock(one)).isZero();
        assertThat(catalog.stock(two)).isZero();
        assertThat(CatalogTables.deadlocks()).isEqualTo(deadlocks);
    }

    @Test
    void goesOnWithoutRedis() {
        long id = catalog.product("Collar", 1_000, 10);
        String orderId = order.newOrder();
        ProductStockDecrease command = new ProductStockDecrease(List.of(new OrderItem(id, id, 1)));
        Components.running().redis().kill();
        try {
            order.send(orderId, command);
            order.awaitMessage(orderId, ProductStockDecreased.class, 1);
            order.send(orderId, command);
            assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 2)
                            .success())
                    .isTrue();
        } finally {
            Components.running().redis().start();
        }
        assertThat(CatalogTables.movements(orderId)).containsExactly(-1L);
    }

    @Test
    void sendsPoisonToTheDeadLetterTopicAndGoesOn() {
        long id = catalog.product("Whistle", 1_000, 10);
        String orderId = order.newOrder();
        order.sendRaw(Topic.PRODUCT_STOCK_DECREASE, orderId, "{\"orderId\": broken");
        order.sendRaw(
                Topic.PRODUCT_STOCK_DECREASE,
                orderId,
                ("{\"eventId\":\"%s-x\",\"occurredAt\":\"2026-11-01T00:00:00Z\",\"orderId\":\"%s\","
                                + "\"incarnation\":\"i\",\"idempotencyKey\":\"k\",\"products\":[]}")
                        .formatted(orderId, orderId));
        order.send(orderId, new ProductStockDecrease(List.of(new OrderItem(id, id, 1))));
        assertThat(order.awaitMessage(orderId, ProductStockDecreased.class, 1).success())
                .isTrue();
        await().atMost(PATIENCE).until(() -> deadLetters(orderId).size() == 2);
        assertThat(deadLetters(orderId))
                .allSatisfy(deadLetter ->
                        assertThat(deadLetter).startsWith("product.stock.decrease POISON OPEN Malformed"));
    }

    /** Asks about products twice; the second reply must be the first. */
    ProductInformationResponse inform(List<OrderItem> items) {
        String orderId = order.newOrder();
        order.send(orderId, new ProductInformationRequest(items));
        ProductInformationResponse reply = order.awaitMessage(orderId, ProductInformationResponse.class, 1);
        order.send(orderId, new ProductInformationRequest(items));
        assertThat(order.awaitMessage(orderId, ProductInformationResponse.class, 2))
                .isEqualTo(reply);
        return reply;
    }

    private List<String> deadLetters(String orderId) {
        List<String> found = new ArrayList<>();
        admin.get("products/dead-letters?size=200").json().path("items").forEach(deadLetter -> {
            if (deadLetter.path("key").asText().equals(orderId)) {
                found.add(deadLetter.path("topic").asText() + " "
                        + deadLetter.path("kind").asText() + " "
                        + deadLetter.path("state").asText() + " "
                        + deadLetter.path("reason").asText());
            }
        });
        return found;
    }
}
