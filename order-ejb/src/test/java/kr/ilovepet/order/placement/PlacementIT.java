package kr.ilovepet.order.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.order.support.Concurrently;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.OpenIdempotentRequest;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

/** How orders are placed once for each Idempotency-Key. */
@ContainerTest
class PlacementIT {

    private final OrderClient orders = new OrderClient();

    @Test
    void respondsToARepeatedRequestAsTheFirstTime() {
        Api client = orders.shopper().withHeader("Idempotency-Key", "key-" + System.nanoTime());
        ApiResponse first = client.post("orders/prepare", OrderClient.TWO_BALLS);
        ApiResponse again = client.post("orders/prepare", OrderClient.TWO_BALLS);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(client.post("orders/prepare", OrderClient.TWO_BALLS.replace(":2", ":3"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void placesOneOrderForOneIdempotencyKey() {
        Api client = OrderClient.guest()
                .withToken(Tokens.of(System.nanoTime() % 1_000_000_000, "customer"))
                .withHeader("Idempotency-Key", "key-" + System.nanoTime());
        List<ApiResponse> responses = Concurrently.all(20, () -> client.post("orders/prepare", OrderClient.TWO_BALLS));

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status() == 201
                                || response.status() == 409 && response.code().equals("IDEMPOTENT_REQUEST_RUNNING"))
                        .as(response.raw().body())
                        .isTrue());
        assertThat(responses.stream()
                        .filter(response -> response.status() == 201)
                        .map(response -> response.text("orderId")))
                .isNotEmpty()
                .containsOnly(
                        client.post("orders/prepare", OrderClient.TWO_BALLS).text("orderId"));
        assertThat(client.get("orders").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void placesNothingButWhatWasReviewed() {
        Api member = OrderClient.guest().withToken(Tokens.of(System.nanoTime() % 1_000_000_000, "customer"));
        member.put("cart/items/3", "{\"quantity\":2}");
        String reviewed = reviewed(member.get("cart").text("version"));
        member.put("cart/items/4", "{\"quantity\":1}");

        ApiResponse changed = member.post("orders/prepare", reviewed);
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.code()).isEqualTo("CART_CHANGED");
        assertThat(changed.json().at("/cart/items")).hasSize(2);

        member.delete("cart/items/4");
        Api client = member.withHeader("Idempotency-Key", "key-" + System.nanoTime());
        ApiResponse placed = client.post("orders/prepare", reviewed);
        assertThat(placed.status()).as(placed.raw().body()).isEqualTo(201);
        assertThat(client.post("orders/prepare", reviewed).text("orderId")).isEqualTo(placed.text("orderId"));
        assertThat(member.get("cart").json().at("/openOrders/0/orderId").asText())
                .isEqualTo(placed.text("orderId"));
        // Another tab has reviewed the same cart before there was an order of it.
        assertThat(member.post("orders/prepare", reviewed).code()).isEqualTo("CART_CHANGED");
        assertThat(member.get("orders").json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void ofTheSameCartInManyTabsOnlyOneIsPlacedUnasked() {
        Api member = OrderClient.guest().withToken(Tokens.of(System.nanoTime() % 1_000_000_000, "customer"));
        member.put("cart/items/3", "{\"quantity\":2}");
        String reviewed = reviewed(member.get("cart").text("version"));

        List<ApiResponse> tabs = Concurrently.all(6, () -> member.post("orders/prepare", reviewed));

        assertThat(tabs).extracting(ApiResponse::status).containsOnlyOnce(201);
        assertThat(tabs).extracting(ApiResponse::status).containsOnly(201, 409);
    }

    @Test
    void anEmptyGuestsCartStandsForTheMembersOwn() {
        Api member = OrderClient.guest().withToken(Tokens.of(System.nanoTime() % 1_000_000_000, "customer"));
        Api both = member.withHeader("X-Cart-Id", "%032x".formatted(System.nanoTime()));
        both.put("cart/items/4", "{\"quantity\":1}");
        assertThat(both.post("orders/prepare", reviewed(both.get("cart").text("version")))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void goodsOfAGuestsCartAreOrderedOnceUnasked() {
        Api member = OrderClient.guest().withToken(Tokens.of(System.nanoTime() % 1_000_000_000, "customer"));
        String cartId = "%032x".formatted(System.nanoTime());
        Api guest = OrderClient.guest().withHeader("X-Cart-Id", cartId);
        guest.put("cart/items/3", "{\"quantity\":2}");
        String seen = reviewed(guest.get("cart").text("version"));
        Api tab = member.withHeader("X-Cart-Id", cartId);
        assertThat(tab.post("orders/prepare", seen).status()).isEqualTo(201);
        ApiResponse again = tab.post("orders/prepare", seen);
        assertThat(again.code()).isEqualTo("CART_CHANGED");
        assertThat(again.json().at("/cart/openOrders")).hasSize(1);
    }

    private static String reviewed(String version) {
        return OrderClient.TWO_BALLS.replace("}],", "}],\"expectedAmount\":7000,\"cartVersion\":\"" + version + "\",");
    }

    @Test
    @SuppressWarnings("try") // it only has to be open meanwhile
    void saysThatTheFirstRequestIsRunningAndGoesOnAfterItsCrash() {
        long member = System.nanoTime() % 1_000_000_000;
        Api client = OrderClient.guest()
                .withToken(Tokens.of(member, "customer"))
                .withHeader("Idempotency-Key", "Key of a crash");
        try (OpenIdempotentRequest elsewhere = new OpenIdempotentRequest("order", member, "Key of a crash")) {
            ApiResponse running = client.post("orders/prepare", OrderClient.TWO_BALLS);
            assertThat(running.status()).as(running.raw().body()).isEqualTo(409);
            assertThat(running.code()).isEqualTo("IDEMPOTENT_REQUEST_RUNNING");
        }
        ApiResponse first = client.post("orders/prepare", OrderClient.TWO_BALLS);
        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(first.raw().headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(client.get("orders").json().path("total").asInt()).isEqualTo(1);
    }
}
