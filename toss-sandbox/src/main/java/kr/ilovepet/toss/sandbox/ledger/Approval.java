package kr.ilovepet.toss.sandbox.ledger;

import java.time.Instant;

/**
 * One time that money was taken. Kept apart from the payment's status, so that a payment approved twice would show as
 * two approvals.
 *
 * @param amount taken amount in won
 * @param transactionKey names this approval; null in a journal that was written before approvals had one
 */
public record Approval(String paymentKey, long amount, Instant at, String transactionKey) {}
