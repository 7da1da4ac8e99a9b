package kr.ilovepet.order.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.ProductStockRollback;
import kr.ilovepet.contract.ProductStockRolledback;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What admins see of orders, and what they do with them. */
@ContainerTest
class AdminOrderIT {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);

    @Test
    void findsOrdersByWhatIsKnownOfThem() {
        long member = System.nanoTime() % 1_000_000_000;
        OrderClient theirs = OrderClient.ofMember(member);
        // Midnight may lie between the two.
        LocalDate first = LocalDate.now(SEOUL);
        String order = theirs.place();
        String other = theirs.place();
        LocalDate last = LocalDate.now(SEOUL);

        assertThat(found("userId=" + member)).containsExactly(other, order);
        assertThat(found("orderId=" + order)).containsExactly(order);
        assertThat(found("orderId=" + order.substring(0, 12) + "&userId=" + member))
                .contains(order);
        assertThat(found("userId=" + member + "&status=CREATED&from=" + first + "&to=" + last))
                .hasSize(2);
        assertThat(found("userId=" + member + "&status=CONFIRMED")).isEmpty();
        assertThat(found("userId=" + member + "&to=" + first.minusDays(1))).isEmpty();
        assertThat(found("userId=" + member + "&from=" + last.plusDays(1))).isEmpty();
        assertThat(found("userId=" + member + "&size=1&page=1")).containsExactly(order);
        JsonNode one =
                orders.admin().get("orders/search?orderId=" + order).json().at("/items/0");
        assertThat(one.path("userId").asLong()).isEqualTo(member);
        assertThat(one.path("status").asText()).isEqualTo("CREATED");
        assertThat(one.path("attention")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeLookedFor() {
        for (String query : List.of(
                "orderId=12x",
                "orderId=%25",
                "orderId=" + "1".repeat(21),
                "userId=-1",
                "userId=" + "1".repeat(19),
                "status=LOST",
                "from=yesterday",
                "to=2026-13-01",
                "from=0001-01-01",
                "from=2026-11-24&to=2026-11-23",
                "page=-1",
                "size=0")) {
            ApiResponse response = orders.admin().get("orders/search?" + query);
            assertThat(response.status()).as(query).isEqualTo(400);
            assertThat(response.code()).as(query).isEqualTo("VALIDATION");
        }
    }

    @Test
    void isForAdminsOnly() {
        String order = orders.place();
        Api guest = OrderClient.guest();
        for (String path : List.of("search", "states", "awaiting-reply", "attention", order + "/details")) {
            assertThat(orders.shopper().get("orders/" + path).code()).as(path).isEqualTo("FORBIDDEN");
            assertThat(guest.get("orders/" + path).code()).as(path).isEqualTo("UNAUTHENTICATED");
        }
        for (String path : List.of("repeat", "restock", "refunds", "attention/NO_REPLY/resolve")) {
            assertThat(orders.shopper()
                            .post("orders/" + order + "/" + path, "{}")
                            .code())
                    .as(path)
                    .isEqualTo("FORBIDDEN");
            assertThat(guest.post("orders/" + order + "/" + path, "{}").code())
                    .as(path)
                    .isEqualTo("UNAUTHENTICATED");
        }
        assertThat(orders.admin().get("orders/2026000000000000/details").status())
                .isEqualTo(404);
    }

    @Test
    void showsAllThatIsKnownOfAnOrder() {
        String order = orders.confirmed();
        JsonNode details = orders.details(order);
        assertThat(details.at("/order/status").asText()).isEqualTo("CONFIRMED");
        assertThat(details.at("/order/userId").isMissingNode()).isTrue();
        assertThat(details.path("userId").asLong()).isEqualTo(orders.member());
        assertThat(details.path("method").asText()).isEqualTo("CARD");
        assertThat(details.path("paidAt").isNull()).isFalse();
        assertThat(details.at("/timers/nextRepeatAt").isNull()).isTrue();
        assertThat(details.at("/timers/expiresAt").isNull()).isTrue();
        assertThat(details.path("messages").findValuesAsText("topic"))
                .contains("product.information.request", "payment.prepare", "payment.confirmed");
        assertThat(details.path("messages").findValuesAsText("direction")).contains("SENT", "RECEIVED");
        assertThat(details.path("messages").findValuesAsText("eventId"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void countsStates() {
        orders.place();
        JsonNode states = orders.admin().get("orders/states").json().path("items");
        assertThat(states).hasSize(13);
        assertThat(count(states, "CREATED")).isPositive();
    }

    @Test
    void repeatsWhatHasNoReply() {
        String order = orders.pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        JsonNode awaited = awaited(order);
        assertThat(awaited.path("status").asText()).isEqualTo("PAYMENT_FAILED");
        assertThat(awaited.path("nextRepeatAt").isNull()).isFalse();
        assertThat(awaited.path("ageSeconds").asLong()).isLessThan(60);

        assertThat(orders.admin().post("orders/" + order + "/repeat", "").text("status"))
                .isEqualTo("PAYMENT_FAILED");
        await().until(() ->
                neighbour.messages(order, ProductStockRollback.class).size() >= 2);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).containsOnly(rollback);
        assertThat(neighbour.records(Topic.PRODUCT_STOCK_ROLLBACK.topicName(), order).stream()
                        .map(record -> OrderClient.member(record.value(), "eventId"))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(awaited(order).path("repeats").asInt()).isPositive();

        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> awaited(order).isMissingNode());
        ApiResponse settled = orders.admin().post("orders/" + order + "/repeat", "");
        assertThat(settled.code()).isEqualTo("WRONG_STATE");
        assertThat(settled.text("state")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void listsWhatNeedsAPerson() {
        String order = orders.confirmed();
        neighbour.send(order, PaymentCanceled.atProvider(500, Instant.now()));
        await().until(() -> orders.reasons(order).contains("CANCELED_AT_TOSS"));
        JsonNode listed =
                of(order, orders.admin().get("orders/attention?size=200").json());
        assertThat(listed.path("reason").asText()).isEqualTo("CANCELED_AT_TOSS");
        assertThat(listed.path("detail").asText()).isEqualTo("500 won");
        assertThat(listed.path("amount").asLong()).isEqualTo(OrderClient.AMOUNT);
        assertThat(orders.admin()
                        .get("orders/search?orderId=" + order)
                        .json()
                        .at("/items/0/attention/0")
                        .asText())
                .isEqualTo("CANCELED_AT_TOSS");

        String path = "orders/" + order + "/attention/";
        assertThat(orders.admin()
                        .post(path + "CANCELED_AT_TOSS/resolve", "{\"note\":\" \"}")
                        .code())
                .isEqualTo("VALIDATION");
        assertThat(orders.admin()
                        .post(path + "NO_REPLY/resolve", "{\"note\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(orders.admin()
                        .post(path + "NONSENSE/resolve", "{\"note\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(orders.admin()
                        .post(path + "CANCELED_AT_TOSS/resolve", "{\"note\":\"called the shopper\"}")
                        .text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(orders.reasons(order)).isEmpty();
        assertThat(of(order, orders.admin().get("orders/attention?size=200").json())
                        .isMissingNode())
                .isTrue();
    }

    private List<String> found(String query) {
        ApiResponse response = orders.admin().get("orders/search?" + query);
        assertThat(response.status()).as(response.raw().body()).isEqualTo(200);
        return response.json().path("items").findValuesAsText("orderId");
    }

    private JsonNode awaited(String order) {
        return of(order, orders.admin().get("orders/awaiting-reply?size=200").json());
    }

    private static JsonNode of(String order, JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(item -> item.path("orderId").asText().equals(order))
                .findFirst()
                .orElseGet(() -> page.path("nothing"));
    }

    private static int count(JsonNode states, String status) {
        return StreamSupport.stream(states.spliterator(), false)
                .collect(Collectors.toMap(
                        item -> item.path("status").asText(),
                        item -> item.path("count").asInt()))
                .get(status);
    }
}
