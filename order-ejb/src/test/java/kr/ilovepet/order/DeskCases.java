package kr.ilovepet.order;

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
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import org.junit.jupiter.api.Test;

/** What admins see of orders, and what they do with them. */
abstract class DeskCases extends RaceCases {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void findsOrdersByWhatIsKnownOfThem() {
        long member = System.nanoTime() % 1_000_000_000;
        shopper = Api.guestOfContainer("order-web").withToken(Tokens.of(member, "customer"));
        // Midnight may lie between the two.
        LocalDate first = LocalDate.now(SEOUL);
        String order = take();
        String other = take();
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
        JsonNode one = admin.get("orders/search?orderId=" + order).json().at("/items/0");
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
            ApiResponse answer = admin.get("orders/search?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.code()).as(query).isEqualTo("VALIDATION");
        }
    }

    @Test
    void letsOnlyAdminsToTheDesk() {
        String order = take();
        Api guest = Api.guestOfContainer("order-web");
        for (String path : List.of("search", "states", "resting", "attention", order + "/case")) {
            assertThat(shopper.get("orders/" + path).code()).as(path).isEqualTo("FORBIDDEN");
            assertThat(guest.get("orders/" + path).code()).as(path).isEqualTo("UNAUTHENTICATED");
        }
        for (String path : List.of("repeat", "restock", "refunds", "attention/NO_ANSWER/resolve")) {
            assertThat(shopper.post("orders/" + order + "/" + path, "{}").code())
                    .as(path)
                    .isEqualTo("FORBIDDEN");
            assertThat(guest.post("orders/" + order + "/" + path, "{}").code())
                    .as(path)
                    .isEqualTo("UNAUTHENTICATED");
        }
        assertThat(admin.get("orders/2026000000000000/case").status()).isEqualTo(404);
    }

    @Test
    void showsTheWholeCase() {
        String order = confirmed();
        JsonNode file = file(order);
        assertThat(file.at("/order/status").asText()).isEqualTo("CONFIRMED");
        assertThat(file.at("/order/userId").isMissingNode()).isTrue();
        assertThat(file.path("userId").asLong()).isEqualTo(1);
        assertThat(file.path("method").asText()).isEqualTo("CARD");
        assertThat(file.path("paidAt").isNull()).isFalse();
        assertThat(file.at("/watch/nextRepeatAt").isNull()).isTrue();
        assertThat(file.at("/watch/expiresAt").isNull()).isTrue();
        assertThat(file.path("messages").findValuesAsText("topic"))
                .contains("product.information.request", "payment.prepare", "payment.confirmed");
        assertThat(file.path("messages").findValuesAsText("direction")).contains("SENT", "RECEIVED");
        assertThat(file.path("messages").findValuesAsText("eventId"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void countsStates() {
        take();
        JsonNode states = admin.get("orders/states").json().path("items");
        assertThat(states).hasSize(13);
        assertThat(count(states, "CREATED")).isPositive();
    }

    @Test
    void remindsWhoOwesAnAnswer() {
        String order = pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        ProductStockRollback rollback = neighbour.awaitCommand(order, ProductStockRollback.class);
        JsonNode resting = resting(order);
        assertThat(resting.path("status").asText()).isEqualTo("PAYMENT_FAILED");
        assertThat(resting.path("nextRepeatAt").isNull()).isFalse();
        assertThat(resting.path("ageSeconds").asLong()).isLessThan(60);

        assertThat(admin.post("orders/" + order + "/repeat", "").text("status")).isEqualTo("PAYMENT_FAILED");
        await().until(() ->
                neighbour.messages(order, ProductStockRollback.class).size() >= 2);
        assertThat(neighbour.messages(order, ProductStockRollback.class)).containsOnly(rollback);
        assertThat(neighbour.records(Topic.PRODUCT_STOCK_ROLLBACK.topicName(), order).stream()
                        .map(record -> member(record.value(), "eventId"))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(resting(order).path("repeats").asInt()).isPositive();

        neighbour.send(order, new ProductStockRolledback(rollback.rollbackId()));
        await().until(() -> resting(order).isMissingNode());
        ApiResponse settled = admin.post("orders/" + order + "/repeat", "");
        assertThat(settled.code()).isEqualTo("WRONG_STATE");
        assertThat(settled.text("state")).isEqualTo("PAYMENT_FAILED");
    }

    @Test
    void keepsAListForAPerson() {
        String order = confirmed();
        neighbour.send(order, PaymentCanceled.atProvider(500, Instant.now()));
        await().until(() -> reasons(order).contains("CANCELED_AT_TOSS"));
        JsonNode listed = of(order, admin.get("orders/attention?size=200").json());
        assertThat(listed.path("reason").asText()).isEqualTo("CANCELED_AT_TOSS");
        assertThat(listed.path("detail").asText()).isEqualTo("500 won");
        assertThat(listed.path("amount").asLong()).isEqualTo(AMOUNT);
        assertThat(admin.get("orders/search?orderId=" + order)
                        .json()
                        .at("/items/0/attention/0")
                        .asText())
                .isEqualTo("CANCELED_AT_TOSS");

        String path = "orders/" + order + "/attention/";
        assertThat(admin.post(path + "CANCELED_AT_TOSS/resolve", "{\"note\":\" \"}")
                        .code())
                .isEqualTo("VALIDATION");
        assertThat(admin.post(path + "NO_ANSWER/resolve", "{\"note\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(admin.post(path + "NONSENSE/resolve", "{\"note\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(admin.post(path + "CANCELED_AT_TOSS/resolve", "{\"note\":\"called the shopper\"}")
                        .text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(reasons(order)).isEmpty();
        assertThat(of(order, admin.get("orders/attention?size=200").json()).isMissingNode())
                .isTrue();
    }

    private List<String> found(String query) {
        ApiResponse answer = admin.get("orders/search?" + query);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("orderId");
    }

    private JsonNode resting(String order) {
        return of(order, admin.get("orders/resting?size=200").json());
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
