package kr.ilovepet.order.desk;

import java.time.Instant;
import java.util.Set;
import kr.ilovepet.order.orders.AttentionReason;
import kr.ilovepet.order.orders.OrderStatus;

/**
 * An order for which an answer is awaited: to the command of its state, to a refund, or to a return into stock.
 *
 * @param changedAt when it came into its state
 * @param ageSeconds how long the longest of these answers is awaited
 * @param repeats how often a command was sent again
 * @param nextRepeatAt when one is sent again
 */
public record RestingView(
        String orderId,
        long userId,
        OrderStatus status,
        Instant changedAt,
        long ageSeconds,
        int repeats,
        Instant nextRepeatAt,
        Set<AttentionReason> attention) {}
