package kr.ilovepet.order.admin;

import java.time.Instant;
import java.util.Set;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.OrderStatus;

/**
 * An order for which a reply is awaited: to the command of its state, of a refund, or of a stock return.
 *
 * @param changedAt when it came into its state
 * @param ageSeconds how long the longest awaited of these replies is awaited
 * @param repeats how often a command was repeated
 * @param nextRepeatAt when one is repeated
 */
public record AwaitedReplyView(
        String orderId,
        long userId,
        OrderStatus status,
        Instant changedAt,
        long ageSeconds,
        int repeats,
        Instant nextRepeatAt,
        Set<AttentionReason> attention) {}
