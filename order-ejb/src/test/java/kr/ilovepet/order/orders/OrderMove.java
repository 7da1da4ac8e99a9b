package kr.ilovepet.order.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationResponse.Product;

/** Everything that can be asked of an order, in whatever state it is. */
enum OrderMove {
    VALIDATED((order, pick) -> order.validated(
            order.lines().items().stream().map(item -> product(item, pick)).toList(), now())),
    PREPARED((order, pick) -> order.prepared("payment-" + pick, now(), Duration.ofMinutes(45))),
    CONFIRM((order, pick) -> order.confirm("key-" + pick, now())),
    STOCK_TAKEN((order, pick) -> order.stockTaken(now())),
    PAID((order, pick) -> order.paid(now(), now())),
    FAILED((order, pick) -> order.failed(anyFailure(pick), "CODE_" + pick, Map.of("n", "" + pick), now())),
    ABANDONED((order, pick) -> order.abandoned(pick % 2 == 0 ? OrderStatus.EXPIRED : OrderStatus.CANCELED, now())),
    CANCEL_REQUESTED((order, pick) -> order.cancelRequested(now())),
    PART_RETURNED((order, pick) -> {
        if (order.status() == OrderStatus.CONFIRMED && order.payment().left() > 1) {
            order.refunded(1 + pick % (order.payment().left() - 1), false, now());
        }
    }),
    ALL_RETURNED((order, pick) -> order.refunded(order.payment().left(), true, now())),
    RETURNED_AT_DESK((order, pick) -> {
        // Toss can give back what it charged, which nobody here need know yet.
        if (order.payment().key() != null) {
            order.returnedAtDesk(1 + pick, now());
        }
    }),
    RETURN_REFUSED((order, pick) -> order.refundRefused("CODE_" + pick, now())),
    GOES_BACK((order, pick) -> order.goesBack(somePieces(order, pick))),
    CAME_BACK((order, pick) -> order.cameBack(order.lines().returning())),
    UNANSWERED((order, pick) -> order.attention().call(AttentionReason.NO_ANSWER, "step", now()));

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

    private static Pieces somePieces(Order order, int pick) {
        return Pieces.of(List.of(new OrderItem(1 + pick % 2, 1 + pick % 3)))
                .atMost(order.lines().kept());
    }

    private static OrderStatus anyFailure(int pick) {
        return FAILURES.get(pick % FAILURES.size());
    }

    private static Product product(OrderItem item, int pick) {
        return new Product(item.productId(), item.productId(), "Ball", 500 + pick, 99, item.quantity());
    }

    private static Instant now() {
        return NOW;
    }
}
