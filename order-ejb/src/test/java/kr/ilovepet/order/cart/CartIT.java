package kr.ilovepet.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
        String cartId = "%032x".formatted(System.nanoTime());
        Api guest = OrderClient.guest().withHeader("X-Cart-Id", cartId);
        Api member = OrderClient.guest().withToken(Tokens.of(System.nanoTime() % 1_000_000, "customer"));
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
            assertThat(guest.put("cart/items/1", "{\"quantity\":" + quantity + "}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(guest.withHeader("X-Cart-Id", "../../etc").get("cart").status())
                .isEqualTo(400);
    }

    @Test
    void makesOnlySoManyGuestCartsForOneAddress() {
        List<ApiResponse> carts = IntStream.range(0, 102)
                .mapToObj(i -> OrderClient.guest()
                        .withHeader("X-Forwarded-For", "2001:db8:ca27:1::" + i)
                        .withHeader("X-Cart-Id", "%032x".formatted(System.nanoTime()))
                        .put("cart/items/1", "{\"quantity\":1}"))
                .toList();
        assertThat(carts).filteredOn(cart -> cart.status() == 200).hasSizeBetween(100, 101);
        ApiResponse refused = carts.getLast();
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }
}
