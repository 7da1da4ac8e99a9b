package kr.ilovepet.order.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.Tokens;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.Test;

/** Which tokens the service accepts. */
@ContainerTest
class TokenIT {

    private final OrderClient orders = new OrderClient();

    @Test
    void refusesForgedAndExpiredTokens() {
        Api guest = OrderClient.guest();
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
        assertThat(orders.shopper().get("orders/dead-letters").code()).isEqualTo("FORBIDDEN");
    }
}
