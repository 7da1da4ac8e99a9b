package kr.ilovepet.order.desk;

import java.time.Instant;
import java.util.Set;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;

/**
 * An order in a list for admins.
 *
 * @param amount won; null before VALIDATION_SUCCESS
 * @param refunded won that went back
 * @param changedAt when it came into its state
 */
public record FoundOrder(
        String orderId,
        long userId,
        OrderStatus status,
        Long amount,
        long refunded,
        Instant createdAt,
        Instant changedAt,
        Set<AttentionReason> attention) {

    static FoundOrder of(Order order) {
        return new FoundOrder(
                order.number(),
                order.userId(),
                order.status(),
                order.payment().amount(),
                order.payment().refunded(),
                order.createdAt(),
                order.watch().changedAt(),
                order.attention().notes().keySet());
    }
}
