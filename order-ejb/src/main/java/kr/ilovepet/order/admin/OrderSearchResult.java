package kr.ilovepet.order.admin;

import java.time.Instant;
import java.util.Set;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Won;

/**
 * An order in a list for admins.
 *
 * @param amount won; null before VALIDATION_SUCCESS
 * @param refunded won that were refunded
 * @param changedAt when it came into its state
 */
public record OrderSearchResult(
        String orderId,
        long userId,
        OrderStatus status,
        Long amount,
        long refunded,
        Instant createdAt,
        Instant changedAt,
        Set<AttentionReason> attention) {

    static OrderSearchResult of(Order order) {
        Won amount = order.payment().amount();
        return new OrderSearchResult(
                order.number().value(),
                order.userId(),
                order.status(),
                amount == null ? null : amount.value(),
                order.payment().refunded().value(),
                order.createdAt(),
                order.timers().changedAt(),
                order.attention().notes().keySet());
    }
}
