package kr.ilovepet.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
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
}
