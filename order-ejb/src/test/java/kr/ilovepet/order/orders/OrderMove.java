package kr.ilovepet.order.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kr.ilovepet.saga.message.OrderItem;
import kr.ilovepet.saga.message.ProductInformationResponse.Product;

/** Everything that can be asked of an order, in whatever state it is. */
enum OrderMove {
    VALIDATED((order, pick) -> order.validated(
            order.items().stream().map(item -> product(item, pick)).toList(), now())),
    PREPARED((order, pick) -> order.prepared("payment-" + pick, now(), Duration.ofMinutes(45))),
    CONFIRM((order, pick) -> order.confirm("key-" + pick, now())),
    STOCK_TAKEN((order, pick) -> order.stockTaken(now())),
    PAID((order, pick) -> order.paid(now(), now())),
    FAILED((order, pick) -> order.failed(anyFailure(pick), "CODE_" + pick, Map.of("n", "" + pick), now())),
    ABANDONED((order, pick) -> order.abandoned(
            pick % 2 == 0 ? OrderStatus.EXPIRED : OrderStatus.CANCELED, now())),
    CANCEL_REQUESTED((order, pick) -> order.cancelRequested(now())),
    PART_RETURNED((order, pick) -> {
        if (order.status() == OrderStatus.CONFIRMED && left(order) > 1) {
            order.refunded(1 + pick % (left(order) - 1), false, now());
        }
    }),
    ALL_RETURNED((order, pick) -> order.refunded(left(order), true, now())),
    RETURN_REFUSED((order, pick) -> order.refundRefused("CODE_" + pick, now())),
    UNANSWERED((order, pick) -> order.unanswered()),
    NEEDS_ATTENTION((order, pick) -> order.needsAttention("REASON_" + pick));

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final List<OrderStatus> FAILURES = List.of(
            OrderStatus.VALIDATION_FAILED,
            OrderStatus.PAYMENT_PREPARE_FAILED,
            OrderStatus.DECREASE_STOCK_FAILED,
            OrderStatus.PAYMENT_FAILED);

    private final BiConsumer<Order, Integer> call;

    OrderMove(BiConsumer<Order, Integer> call) {
        this.call = call;
    }

    /** Asks it of the order; {@code pick} decides whatever is open. */
    void of(Order order, int pick) {
        call.accept(order, pick);
    }

    /** Won that did not go back; a made up amount where the order has none yet. */
    static long left(Order order) {
        return order.amount() == null ? 1_000 : order.amount() - order.refunded();
    }

    private static OrderStatus anyFailure(int pick) {
        return FAILURES.get(pick % FAILURES.size());
    }

    private static Product product(OrderItem item, int pick) {
        return new Product(item.productId(), "Ball", 500 + pick, 99, item.quantity());
    }

    private static Instant now() {
        return NOW;
    }
}
