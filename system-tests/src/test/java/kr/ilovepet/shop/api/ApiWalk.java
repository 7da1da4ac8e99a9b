package kr.ilovepet.shop.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.shop.Balances;
import kr.ilovepet.shop.Shopper;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the JSON API does in every arrangement of the shop, from registration to the refunded order, through the
 * gateway. A subclass for each arrangement runs these tests.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ApiWalk {

    private static final String ONE = "{\"quantity\":1}";

    private ShopUnderTest shop;
    private Api guest;
    private Shopper shopper;
    private Shopper admin;

    @BeforeAll
    void enter() throws Exception {
        shop = open();
        guest = Api.guest(shop.url().resolve("/api/"));
        shopper = Shopper.registered(shop);
        admin = Shopper.admin(shop);
    }

    /** The shop in the arrangement of this subclass, which runs when this returns. */
    protected abstract ShopUnderTest open() throws Exception;

    /** A fault that was not needed must not strike the next payment. */
    @AfterEach
    void mendToss() {
        assertThat(shopper.sandbox().delete("faults").status()).isEqualTo(200);
    }

    @Test
    void fromTheProductListToTheConfirmedOrder() {
        ApiResponse list = guest.get("products?category=dog-food&sort=price&size=5");
        assertThat(list.json().path("items")).hasSize(5);
        long product = list.json().at("/items/0/productId").asLong();
        long price = guest.get("products/" + product).json().path("price").asLong();
        int before = guest.get("products/" + product).json().path("stock").asInt();

        String order = shopper.preparedOrder(product, 2);
        assertThat(shopper.view(order).json().path("amount").asLong()).isEqualTo(2 * price);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");

        ApiResponse confirmed = shopper.view(order);
        assertThat(confirmed.json().path("history").findValuesAsText("status"))
                .containsExactly(
                        "CREATED", "VALIDATION_SUCCESS", "PREPARED", "DECREASE_STOCK", "PAYMENT_PENDING", "CONFIRMED");
        awaitStock(product, before - 2);
        String payment = confirmed.text("paymentId");
        assertThat(shopper.api().get("payments/" + payment).text("status")).isEqualTo("APPROVED");
        assertThat(shopper.api().get("payments/" + payment + "/logs").json().path("items"))
                .isNotEmpty();
        assertThat(admin.api().get("payments/" + payment).status()).isEqualTo(200);
        assertThat(shopper.api().get("orders").json().path("items").findValuesAsText("orderId"))
                .contains(order);
        assertThat(new Balances(shop).openDeadLetters()).isEmpty();
    }

    /** The gateway may answer a public read from one that is at most a second old (decision 026). */
    private void awaitStock(long product, int expected) {
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(guest.get("products/" + product)
                                .json()
                                .path("stock")
                                .asInt())
                        .isEqualTo(expected));
    }

    @Test
    void aCartTakesWhatThereIsAndLosesWhatWasBought() {
        long product = admin.createProduct("Three left", 5_000, 3);
        long other = admin.createProduct("Not for long", 5_000, 1);
        admin.api().post("products/" + other + "/withdraw", "{\"version\":0}");

        assertThat(shopper.api().post("cart/items/999999", ONE).code()).isEqualTo("NOT_FOUND");
        assertThat(shopper.api().post("cart/items/" + other, ONE).code()).isEqualTo("WITHDRAWN");
        ApiResponse nine = shopper.api().withHeader("X-Stock", "50").post("cart/items/" + product, "{\"quantity\":9}");
        assertThat(nine.json().path("added").asInt()).isEqualTo(3);
        assertThat(shopper.api().post("cart/items/" + product, ONE).code()).isEqualTo("NOT_ENOUGH_STOCK");

        String order = shopper.preparedOrder(product, 3);
        assertThat(shopper.api().get("cart").json().at("/openOrders/0/orderId").asText())
                .isEqualTo(order);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        assertThat(shopper.api().get("cart").json().path("items")).isEmpty();
        await().untilAsserted(() -> assertThat(
                        shopper.api().post("cart/items/" + product, ONE).code())
                .isEqualTo("SOLD_OUT"));
    }

    @Test
    void anOrderCostsWhatWasShownOrNothing() {
        long product = admin.createProduct("Dearer", 5_000, 3);
        String items = "{\"items\":[{\"productId\":%d,\"quantity\":1}],\"expectedAmount\":%d}";

        String order = shopper.api()
                .post("orders/prepare", items.formatted(product, 4_000))
                .text("orderId");
        shopper.awaitState(order, "VALIDATION_FAILED");
        assertThat(shopper.view(order).json().at("/failure/code").asText()).isEqualTo("AMOUNT_CHANGED");
        assertThat(shopper.view(order).json().at("/items/0/productName").asText())
                .isEqualTo("Dearer");
        assertThat(shopper.api()
                        .post("orders/prepare", items.formatted(product, 50))
                        .code())
                .isEqualTo("BELOW_MINIMUM_AMOUNT");
    }

    @Test
    void comingBackTwiceChargesOnce() {
        String order = shopper.preparedOrder(4, 1);
        long amount = shopper.view(order).json().path("amount").asLong();
        String key = shopper.authenticate(order, amount);
        List<CompletableFuture<ApiResponse>> visits = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> shopper.confirm(order, key, amount)))
                .toList();

        assertThat(visits).allSatisfy(visit -> assertThat(visit.join().status()).isEqualTo(200));
        shopper.awaitState(order, "CONFIRMED");
        assertThat(shopper.confirm(order, key, amount).text("status")).isEqualTo("CONFIRMED");
        assertBalanced();
    }

    @Test
    void tellsThatItIsSoldOut() {
        long product = admin.createProduct("Rare toy", 5_000, 3);
        String first = shopper.preparedOrder(product, 2);
        String second = shopper.preparedOrder(product, 2);
        shopper.pay(first);
        shopper.awaitState(first, "CONFIRMED");
        shopper.pay(second);
        shopper.awaitState(second, "DECREASE_STOCK_FAILED");

        assertThat(shopper.view(second).json().at("/failure/code").asText()).isEqualTo("OUT_OF_STOCK");
        String third = shopper.order(product, 2);
        shopper.awaitState(third, "VALIDATION_FAILED");
        assertBalanced();
    }

    @Test
    void givesTheStockBackWhenTheCardIsRefused() {
        long product = admin.createProduct("Wanted toy", 5_000, 3);
        String order = shopper.preparedOrder(product, 3);
        shopper.sandbox()
                .put(
                        "faults",
                        "{\"operation\":\"confirm\",\"kind\":\"decline\",\"code\":\"REJECT_ACCOUNT_PAYMENT\",\"status\":403,\"next\":1}");
        shopper.pay(order);
        shopper.awaitState(order, "PAYMENT_FAILED");

        ApiResponse failed = shopper.api().withHeader("Accept-Language", "en").get("orders/" + order);
        assertThat(failed.json().at("/failure/message").asText()).contains("balance is not sufficient");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        guest.get("products/" + product).json().path("stock").asInt() == 3);
        assertBalanced();
    }

    @Test
    void doesNotGuessWhenTossDoesNotAnswer() {
        String order = shopper.preparedOrder(6, 1);
        shopper.sandbox().put("faults", "{\"operation\":\"confirm\",\"kind\":\"lostResponse\",\"next\":1}");
        shopper.pay(order);

        shopper.awaitState(order, "CONFIRMED");
        assertBalanced();
    }

    @Test
    void cancelsAndGivesTheMoneyBack() {
        String order = shopper.preparedOrder(7, 1);
        shopper.pay(order);
        shopper.awaitState(order, "CONFIRMED");
        ApiResponse response = shopper.api().post("orders/" + order + "/cancel", "{\"reason\":\"changed my mind\"}");
        assertThat(response.text("status")).isEqualTo("CANCEL_REQUESTED");

        shopper.awaitState(order, "CANCELED");
        assertBalanced();
    }

    @Test
    void findsOutAnUnknownProduct() {
        String order = shopper.order(999_999, 1);
        shopper.awaitState(order, "VALIDATION_FAILED");
        assertThat(shopper.view(order).json().at("/failure/code").asText()).isEqualTo("PRODUCT_NOT_FOUND");
        assertThat(shopper.view(order).json().path("amount").isNull()).isTrue();
    }

    @Test
    void refusesATamperedAmountAndOtherPeoplesOrders() {
        String order = shopper.preparedOrder(5, 1);
        long amount = shopper.view(order).json().path("amount").asLong();
        String key = shopper.authenticate(order, 100);
        Shopper stranger = Shopper.registered(shop);

        assertThat(shopper.confirm(order, key, 100).code()).isEqualTo("AMOUNT_MISMATCH");
        assertThat(stranger.confirm(order, key, amount).status()).isEqualTo(404);
        assertThat(stranger.view(order).status()).isEqualTo(404);
        assertThat(stranger.api()
                        .post("orders/" + order + "/cancel", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(shopper.view(order).text("status")).isEqualTo("PREPARED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"items\":[{\"productId\":1,\"quantity\":0}]}",
                "{\"items\":[{\"productId\":1,\"quantity\":-1}]}",
                "{\"items\":[{\"productId\":1,\"quantity\":1.5}]}",
                "{\"items\":[{\"productId\":1,\"quantity\":1000000000}]}",
                "{\"items\":[{\"productId\":1,\"quantity\":\"abc\"}]}",
                "{\"items\":[]}",
                "{}",
                "{\"items\":",
                "[]",
                "",
                "{\"items\":[{\"productId\":1,\"quantity\":1}],\"amount\":1}",
                "{\"items\":[{\"productId\":-1,\"quantity\":1}]}"
            })
    void refusesBadOrders(String json) {
        ApiResponse response = shopper.api().post("orders/prepare", json);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.raw().headers().firstValue("Content-Type").orElse(""))
                .contains("application/problem+json");
        assertThat(response.code()).isNotBlank();
        assertThat(response.raw().body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void refusesWhatIsFarTooMuch() {
        String line = "{\"productId\":1,\"quantity\":1}";
        String many = "{\"items\":[" + String.join(",", java.util.Collections.nCopies(5_000, line)) + "]}";
        assertThat(shopper.api().post("orders/prepare", many).status()).isBetween(400, 413);
        String huge = "{\"email\":\"" + "x".repeat(10_000_000) + "\"}";
        assertThat(guest.post("users/register", huge).status()).isEqualTo(413);
    }

    @Test
    void refusesForgedTokensAndStolenRoles() {
        String email = "r-" + UUID.randomUUID() + "@ilovepet.example";
        String registration = "{\"email\":\"%s\",\"password\":\"a long enough phrase\",\"name\":\"%s\"%s}";
        assertThat(guest.post("users/register", registration.formatted(email, "x", ",\"role\":\"admin\""))
                        .status())
                .isEqualTo(400);
        assertThat(guest.withToken("a.b.c").get("orders").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(guest.get("orders").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(shopper.api().get("orders/dead-letters").code()).isEqualTo("FORBIDDEN");
        assertThat(shopper.api().post("products", "{}").status()).isEqualTo(403);
        assertThat(shopper.api().get("users/1").status()).isEqualTo(403);
        assertThat(admin.api().get("users/1").status()).isEqualTo(200);
        assertThat(admin.api().get("users/1/exists").json().path("exists").asBoolean())
                .isTrue();
    }

    @Test
    void answersTheOldNamesAndOwnProblemsWhereNothingMatches() {
        URI root = shop.url().resolve("/");
        assertThat(Api.guest(root.resolve("/product-service/api/"))
                        .get("products/1")
                        .status())
                .isEqualTo(200);
        assertThat(Api.guest(root.resolve("/order-service/api/")).get("orders").status())
                .isEqualTo(401);
        for (String path : List.of("nothing", "products/abc", "orders/../users/me", "orders/%2e%2e/x")) {
            ApiResponse response = guest.get(path);
            assertThat(response.status()).as(path).isBetween(400, 404);
            assertThat(response.json().path("code").asText()).as(path).isNotBlank();
        }
    }

    @Test
    void repeatsTheFirstAnswerForAnIdempotencyKey() {
        Api client =
                shopper.api().withHeader("Idempotency-Key", UUID.randomUUID().toString());
        String items = "{\"items\":[{\"productId\":1,\"quantity\":1}]}";
        ApiResponse first = client.post("orders/prepare", items);

        assertThat(client.post("orders/prepare", items).json()).isEqualTo(first.json());
        assertThat(client.post("orders/prepare", items.replace(":1}", ":2}")).status())
                .isEqualTo(422);
    }

    private void assertBalanced() {
        Balances balances = new Balances(shop);
        await().atMost(Duration.ofSeconds(30)).until(() -> balances.violations().isEmpty());
        assertThat(balances.openDeadLetters()).isEmpty();
    }
}
