package kr.ilovepet.storefront.admin.orders;

import java.time.Instant;

/**
 * The payment of an order as the payment service has it.
 *
 * @param amount whole won
 * @param approvedAt null until it was charged
 * @param canceledAmount whole won that were paid back
 */
public record AdminPayment(
        String paymentId,
        String status,
        Long amount,
        String method,
        Instant approvedAt,
        Long canceledAmount,
        String receiptUrl) {}
