package kr.ilovepet.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.ilovepet.order.support.Concurrently;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.ApiResponse;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

/** The carts of guests and members. */
@ContainerTest
class CartIT {

    @Test
    void keepsCartsOfGuestsAndMembers() {
        String cartId = newId();
        Api guest = OrderClient.guest().withHeader("X-Cart-Id", cartId);
        Api member = member();
        guest.put("cart/items/1", "{\"quantity\":2}");
        guest.put("cart/items/2", "{\"quantity\":5}");
        member.put("cart/items/2", "{\"quantity\":3}");
        member.put("cart/items/4", "{\"quantity\":1}");

        String merge = "{\"cartId\":\"" + cartId + "\"}";
        assertThat(member.post("cart/merge", merge).status()).isEqualTo(200);
        assertThat(member.post("cart/merge", merge).json().path("items")).hasSize(3);
        assertThat(member.get("cart").json().toString()).contains("{\"productId\":2,\"quantity\":5}");
        assertThat(guest.get("cart").json().path("items")).isEmpty();
        assertThat(member.delete("cart/items/4").json().path("items")).hasSize(2);
        for (String quantity : List.of("0", "-1", "1.5", "100", "1000000000", "\"abc\"", "null")) {
            String body = "{\"quantity\":" + quantity + "}";
            assertThat(guest.put("cart/items/1", body).status()).isEqualTo(400);
            assertThat(guest.post("cart/items/1", body).status()).isEqualTo(400);
        }
        assertThat(guest.withHeader("X-Cart-Id", "../../etc").get("cart").status())
                .isEqualTo(400);
    }

    @Test
    void anAddIsAnAddHoweverManyComeAtOnce() {
        for (Api caller : List.of(guest(), member())) {
            List<ApiResponse> adds = Concurrently.all(10, () -> caller.post("cart/items/1", "{\"quantity\":1}"));

            assertThat(adds).extracting(ApiResponse::status).containsOnly(200);
            assertThat(adds.stream().map(add -> add.json().path("quantity").asInt()))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            assertThat(caller.get("cart").json().at("/items/0/quantity").asInt())
                    .isEqualTo(10);
        }
    }

    @Test
    void limitsHoldHoweverManyChangesComeAtOnce() {
        for (Api caller : List.of(guest(), member())) {
            AtomicInteger product = new AtomicInteger();
            List<ApiResponse> changes = Concurrently.all(90, () -> {
                int next = product.incrementAndGet();
                String path = "cart/items/" + (1000 + next);
                return next % 2 == 0 ? caller.post(path, "{\"quantity\":1}") : caller.put(path, "{\"quantity\":1}");
            });

            assertThat(changes.stream().filter(change -> change.status() == 200))
                    .hasSize(50);
            assertThat(changes.stream().filter(change -> change.code().equals("CART_FULL")))
                    .hasSize(40);
            assertThat(caller.get("cart").json().path("items")).hasSize(50);
        }
    }

    @Test
    void addsWhatThereIsRoomFor() {
        Api guest = guest();
        Api threeLeft = guest.withHeader("X-Stock", "3");

        ApiResponse nine = threeLeft.post("cart/items/1", "{\"quantity\":9}");
        assertThat(nine.json().path("added").asInt()).isEqualTo(3);
        assertThat(nine.json().path("quantity").asInt()).isEqualTo(3);
        ApiResponse more = threeLeft.post("cart/items/1", "{\"quantity\":1}");
        assertThat(more.code()).isEqualTo("NOT_ENOUGH_STOCK");
        assertThat(more.json().path("stock").asInt()).isEqualTo(3);
        assertThat(guest.withHeader("X-Stock", "0")
                        .post("cart/items/2", "{\"quantity\":1}")
                        .code())
                .isEqualTo("SOLD_OUT");
        guest.put("cart/items/1", "{\"quantity\":90}");
        assertThat(guest.post("cart/items/1", "{\"quantity\":20}")
                        .json()
                        .path("added")
                        .asInt())
                .isEqualTo(9);
        assertThat(guest.post("cart/items/1", "{\"quantity\":1}").code()).isEqualTo("QUANTITY_LIMIT");
    }

    @Test
    void setsManyQuantitiesOrNone() {
        Api guest = guest();
        assertThat(guest.put("cart/items", items(LongStream.rangeClosed(1, 49)))
                        .json()
                        .path("items"))
                .hasSize(49);

        ApiResponse full = guest.put("cart/items", items(LongStream.of(1, 50, 51)));

        assertThat(full.code()).isEqualTo("CART_FULL");
        assertThat(guest.get("cart").json().toString()).doesNotContain("\"productId\":50,");
        assertThat(guest.put("cart/items", items(LongStream.rangeClosed(1, 51))).status())
                .isEqualTo(400);
    }

    private static String items(LongStream products) {
        Stream<String> items = products.mapToObj("{\"productId\":%d,\"quantity\":2}"::formatted);
        return "{\"items\":[" + items.collect(Collectors.joining(",")) + "]}";
    }

    private static Api guest() {
        return OrderClient.guest().withHeader("X-Cart-Id", newId());
    }

    private static Api member() {
        return OrderClient.guest().withToken(Tokens.of(System.nanoTime() % 1_000_000, "customer"));
    }

    private static String newId() {
        return String.format(Locale.ROOT, "%032x", System.nanoTime());
    }

    @Test
    void makesOnlySoManyGuestCartsForOneAddress() {
        List<ApiResponse> carts = IntStream.range(0, 102)
                .mapToObj(i -> OrderClient.guest()
                        .withHeader("X-Forwarded-For", "2001:db8:ca27:1::" + i)
                        .withHeader("X-Cart-Id", newId())
                        .put("cart/items/1", "{\"quantity\":1}"))
                .toList();
        assertThat(carts).filteredOn(cart -> cart.status() == 200).hasSizeBetween(100, 101);
        ApiResponse refused = carts.getLast();
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
