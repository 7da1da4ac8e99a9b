package kr.ilovepet.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An order of two products for 34,500 won, at the stations of its way. */
final class SampleOrders {

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final Duration TIME_TO_PAY = Duration.ofMinutes(45);

    private SampleOrders() {}

    static Order created() {
        return new Order(
                new OrderNumber("2026112300000001"),
                7,
                quantities(1, 2).plus(quantities(2, 3)),
                "CARD",
                NOW,
                TIME_TO_PAY);
    }

    static Order prepared() {
        Order order = created();
        order.validated(List.of(quote(1, "\uC0AC\uB8CC", 12_000, 2), quote(2, "ball", 3_500, 3)), NOW.plusSeconds(1));
        order.prepared("p1", NOW.plusSeconds(2));
        return order;
    }

    static Order pending() {
        Order order = prepared();
        order.confirm(new PaymentKey("key"), NOW);
        order.stockDecreased(NOW);
        return order;
    }

    static Order confirmed() {
        Order order = pending();
        order.paid(NOW, NOW);
        return order;
    }

    static Quantities quantities(long productId, int quantity) {
        return Quantities.of(ProductVariant.defaultOf(productId), quantity);
    }

    static ProductQuote quote(long productId, String name, long price, int quantity) {
        return new ProductQuote(ProductVariant.defaultOf(productId), name, new Won(price), quantity);
    }
}
