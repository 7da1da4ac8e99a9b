package kr.ilovepet.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Tokens;
import org.junit.jupiter.api.Test;

/** The order service's API and its part of the saga, in one instance for all cases. */
class OrderIT extends LeaseCases {

    @Test
    void holdsAPollUntilTheStateChanges() {
        String order = take();
        long begun = System.nanoTime();
        var polls = IntStream.range(0, 100)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> shopper.get("orders/" + order + "?wait=25&after=CREATED")
                                .text("status")))
                .toList();
        neighbour.send(order, known());

        assertThat(polls).allSatisfy(poll -> assertThat(poll.join()).isEqualTo("VALIDATION_SUCCESS"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(shopper.get("orders/" + order + "?wait=1&after=VALIDATION_SUCCESS")
                        .text("status"))
                .isEqualTo("VALIDATION_SUCCESS");
    }

    @Test
    void keepsCartsOfGuestsAndMembers() {
        String cartId = "%032x".formatted(System.nanoTime());
        Api guest = Api.guestOfContainer("order-web").withHeader("X-Cart-Id", cartId);
        Api member = Api.guestOfContainer("order-web").withToken(Tokens.of(System.nanoTime() % 1_000_000, "customer"));
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
    void refusesForgedAndExpiredTokens() {
        Api guest = Api.guestOfContainer("order-web");
        String token = Tokens.of(1, "customer");
        assertThat(guest.get("orders").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(guest.withToken(token.substring(0, token.length() - 6) + "AAAAAA")
                        .get("orders")
                        .status())
                .isEqualTo(401);
        assertThat(guest.withToken(Tokens.of(1, Duration.ofMinutes(-5), "customer"))
                        .get("orders")
                        .status())
                .isEqualTo(401);
        assertThat(shopper.get("orders/dead-letters").code()).isEqualTo("FORBIDDEN");
    }
}
