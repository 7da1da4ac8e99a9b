package kr.ilovepet.order.tracking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.order.domain.Failure;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderLine;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Won;

/**
 * An order as its owner sees it. Amounts in won.
 *
 * @param amount null before VALIDATION_SUCCESS
 * @param refunded what was refunded
 * @param paymentId null before PREPARED
 * @param failure null when nothing failed
 * @param expiresAt until when it can be paid; null when it cannot expire
 */
public record OrderView(
        String orderId,
        OrderStatus status,
        Long amount,
        long refunded,
        String paymentId,
        List<Line> items,
        FailureView failure,
        List<Step> history,
        Instant createdAt,
        Instant expiresAt,
        @JsonIgnore long userId) {

    /**
     * One product.
     *
     * @param price won for one; null like the name until catalog replied
     * @param returned how many are back in stock
     */
    public record Line(long productId, String productName, Long price, int quantity, int returned) {

        static Line of(OrderLine line) {
            return new Line(
                    line.variant().productId(),
                    line.productName(),
                    wonOrNull(line.unitPrice()),
                    line.quantity(),
                    line.returned());
        }
    }

    /** Why it failed: a stable code, and a sentence in the reader's language. */
    public record FailureView(String code, String message) {}

    /** When it came into a state. */
    public record Step(OrderStatus status, Instant at) {}

    /** The order, with texts in the reader's language. */
    public static OrderView of(Order order, FailureTexts texts) {
        Failure failure = order.failure();
        return new OrderView(
                order.number().value(),
                order.status(),
                wonOrNull(order.payment().amount()),
                order.payment().refunded().value(),
                order.payment().id(),
                order.lines().all().stream().map(Line::of).toList(),
                failure == null ? null : new FailureView(failure.code(), texts.of(order.status(), failure)),
                order.history().entries().stream()
                        .map(entry -> new Step(entry.status(), entry.at()))
                        .toList(),
                order.createdAt(),
                order.timers().expiresAt(),
                order.userId());
    }

    private static Long wonOrNull(Won amount) {
        return amount == null ? null : amount.value();
    }
}
