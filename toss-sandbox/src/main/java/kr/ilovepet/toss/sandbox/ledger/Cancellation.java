package kr.ilovepet.toss.sandbox.ledger;

import java.time.Instant;

/**
 * One cancellation of a payment, whole or in part.
 *
 * @param amount canceled amount in won
 * @param refundableAmount what is left after this cancellation, in won
 */
public record Cancellation(
        String transactionKey,
        long amount,
        String reason,
        long taxFreeAmount,
        long refundableAmount,
        Instant canceledAt) {}
