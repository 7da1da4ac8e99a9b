package kr.ilovepet.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * An order as its owner sees it.
 *
 * @param amount won; null before VALIDATION_SUCCESS
 * @param refunded won that went back
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
     * One product; price in won for one piece, null like the name until catalog answered.
     *
     * @param returned pieces that are back in stock
     */
    public record Line(long productId, String productName, Long price, int quantity, int returned) {

        static Line of(OrderLine line) {
            return new Line(line.productId(), line.productName(), line.unitPrice(), line.quantity(), line.returned());
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
                order.number(),
                order.status(),
                order.payment().amount(),
                order.payment().refunded(),
                order.payment().id(),
                order.lines().all().stream().map(Line::of).toList(),
                failure == null ? null : new FailureView(failure.code(), texts.of(order.status(), failure)),
                order.history().entries().stream()
                        .map(entry -> new Step(entry.status(), entry.at()))
                        .toList(),
                order.createdAt(),
                order.watch().expiresAt(),
                order.userId());
    }
}
