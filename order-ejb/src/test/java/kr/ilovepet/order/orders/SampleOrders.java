package kr.ilovepet.order.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationResponse.Product;

/** An order of two products for 34,500 won, at the stations of its way. */
final class SampleOrders {

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final Duration EXPIRY = Duration.ofMinutes(45);

    private SampleOrders() {}

    static Order created() {
        return new Order("2026112300000001", 7, List.of(new OrderItem(1, 2), new OrderItem(2, 3)), "CARD", NOW, EXPIRY);
    }

    static Order prepared() {
        Order order = created();
        order.validated(
                List.of(new Product(1, 1, "\uC0AC\uB8CC", 12_000, 9, 2), new Product(2, 2, "ball", 3_500, 9, 3)),
                NOW.plusSeconds(1));
        order.prepared("p1", NOW.plusSeconds(2), EXPIRY);
        return order;
    }

    static Order pending() {
        Order order = prepared();
        order.confirm("key", NOW);
        order.stockTaken(NOW);
        return order;
    }

    static Order confirmed() {
        Order order = pending();
        order.paid(NOW, NOW);
        return order;
    }
}
