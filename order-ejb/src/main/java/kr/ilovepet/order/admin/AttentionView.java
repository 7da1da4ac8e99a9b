package kr.ilovepet.order.admin;

import java.time.Instant;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.OrderStatus;

/**
 * One reason for which a person should look at an order.
 *
 * @param amount won; null before VALIDATION_SUCCESS
 * @param detail a code or an amount, where more is known; else null
 */
public record AttentionView(
        String orderId,
        long userId,
        OrderStatus status,
        Long amount,
        AttentionReason reason,
        Instant since,
        String detail) {}
