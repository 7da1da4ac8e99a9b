package kr.ilovepet.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.order.support.OrderClient;
import kr.ilovepet.test.Api;
import kr.ilovepet.test.SagaNeighbour;
import kr.ilovepet.test.container.ContainerTest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is bought leaves the cart when its order is CONFIRMED, and at no other time. */
@ContainerTest
class PurchasedGoodsIT {

    @AutoClose
    private static final SagaNeighbour neighbour = new SagaNeighbour();

    private final OrderClient orders = new OrderClient(neighbour);
    private final Api member = orders.shopper();

    @BeforeEach
    void emptyCart() {
        member.delete("cart");
    }

    @Test
    void whatWasAddedSinceTheOrderStays() {
        member.put("cart/items/3", "{\"quantity\":2}");
        member.put("cart/items/4", "{\"quantity\":1}");
        String order = orders.pending();
        member.post("cart/items/3", "{\"quantity\":1}");
        assertThat(cart()).isEqualTo(Map.of(3L, 3, 4L, 1));

        neighbour.send(order, new PaymentConfirmed("pay-" + order, Instant.now()));
        orders.awaitState(order, "CONFIRMED");

        assertThat(cart()).isEqualTo(Map.of(3L, 1, 4L, 1));
        assertThat(member.get("cart").json().path("openOrders").findValuesAsText("orderId"))
                .doesNotContain(order);
    }

    @Test
    void anOrderThatEndsUnpaidLeavesAllInTheCart() {
        member.put("cart/items/3", "{\"quantity\":2}");
        String order = orders.pending();
        neighbour.send(order, new PaymentConfirmedFail("pay-" + order, "REJECT_CARD_PAYMENT"));
        orders.awaitState(order, "PAYMENT_FAILED");

        assertThat(cart()).isEqualTo(Map.of(3L, 2));
    }

    @Test
    void goodsAreTakenOnce() {
        member.put("cart/items/3", "{\"quantity\":1}");
        String order = orders.confirmed();
        assertThat(cart()).isEmpty();
        member.put("cart/items/3", "{\"quantity\":5}");

        orders.cancel(order);
        PaymentCancel refund = neighbour.awaitCommand(order, PaymentCancel.class);
        neighbour.send(order, new PaymentCanceledFail(refund.cancelRequestId(), refund.purpose(), "NOT_ALLOWED"));
        orders.awaitState(order, "CONFIRMED");

        assertThat(cart()).isEqualTo(Map.of(3L, 5));
    }

    @Test
    void theyLeaveTheGuestsCartThatTheyWereIn() {
        String cartId = String.format("%032x", System.nanoTime());
        Api guest = OrderClient.guest().withHeader("X-Cart-Id", cartId);
        guest.put("cart/items/3", "{\"quantity\":2}");
        guest.put("cart/items/4", "{\"quantity\":1}");
        member.put("cart/items/3", "{\"quantity\":7}");

        orders.confirmed(orders.place(member.withHeader("X-Cart-Id", cartId)));

        assertThat(guest.get("cart").json().path("items").findValuesAsText("productId"))
                .containsExactly("4");
        assertThat(cart()).isEqualTo(Map.of(3L, 7));
    }

    private Map<Long, Integer> cart() {
        Map<Long, Integer> quantities = new TreeMap<>();
        member.get("cart")
                .json()
                .path("items")
                .forEach(item -> quantities.put(
                        item.path("productId").asLong(), item.path("quantity").asInt()));
        return quantities;
    }
}
