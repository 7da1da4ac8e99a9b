package kr.ilovepet.order.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Everything that can be asked of an order, in whatever state it is. */
enum OrderAction {
    VALIDATED((order, pick) -> order.validated(quotes(order, pick), now())),
    PREPARED((order, pick) -> order.prepared("payment-" + pick, now())),
    CONFIRM((order, pick) -> order.confirm(new PaymentKey("key-" + pick), now())),
    STOCK_DECREASED((order, pick) -> order.stockDecreased(now())),
    KEY_REFUSED((order, pick) -> order.paymentKeyRefused(Failure.of("CODE_" + pick), now())),
    PAID((order, pick) -> order.paid(now(), now())),
    FAILED((order, pick) -> order.fail(anyFailure(pick), Failure.of("CODE_" + pick, Map.of("n", "" + pick)), now())),
    EXPIRED((order, pick) -> order.expire(now())),
    CANCELED_UNPAID((order, pick) -> order.cancelUnpaid(now())),
    CANCEL_REQUESTED((order, pick) -> order.requestCancellation(now())),
    PART_REFUNDED((order, pick) -> {
        if (order.status() == OrderStatus.CONFIRMED
                && order.payment().refundable().value() > 1) {
            order.refunded(new Won(1 + pick % (order.payment().refundable().value() - 1)), false, now());
        }
    }),
    ALL_REFUNDED((order, pick) -> order.refunded(order.payment().refundable(), true, now())),
    REFUNDED_AT_PROVIDER((order, pick) -> {
        // Toss can refund what it charged, which nobody here need know yet.
        if (order.payment().key() != null) {
            order.refundedAtProvider(new Won(1 + pick), now());
        }
    }),
    CANCELLATION_REFUSED((order, pick) -> order.cancellationRefused("CODE_" + pick, now())),
    STOCK_RETURN_REQUESTED((order, pick) -> order.stockReturnRequested(some(order, pick), pick % 2 == 0)),
    STOCK_RETURN_COMPLETED(
            (order, pick) -> order.stockReturnCompleted(order.lines().returnRequested())),
    NOT_REPLIED((order, pick) -> order.attention().raise(AttentionReason.NO_REPLY, "step", now()));

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private static final List<OrderStatus> FAILURES = List.of(
            OrderStatus.VALIDATION_FAILED,
            OrderStatus.PAYMENT_PREPARE_FAILED,
            OrderStatus.DECREASE_STOCK_FAILED,
            OrderStatus.PAYMENT_FAILED);

    private final BiConsumer<Order, Integer> call;

    OrderAction(BiConsumer<Order, Integer> call) {
        this.call = call;
    }

    /** Asks it of the order; {@code pick} decides whatever is open. */
    void of(Order order, int pick) {
        call.accept(order, pick);
    }

    private static Quantities some(Order order, int pick) {
        return SampleOrders.quantities(1 + pick % 2, 1 + pick % 3)
                .atMost(order.lines().held());
    }

    private static OrderStatus anyFailure(int pick) {
        return FAILURES.get(pick % FAILURES.size());
    }

    private static List<ProductQuote> quotes(Order order, int pick) {
        return order.lines().all().stream()
                .map(line -> new ProductQuote(line.variant(), "Ball", new Won(500 + pick), line.quantity()))
                .toList();
    }

    private static Instant now() {
        return NOW;
    }
}
