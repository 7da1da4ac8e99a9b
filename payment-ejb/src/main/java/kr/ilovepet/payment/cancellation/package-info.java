/**
 * Canceling at Toss, that is giving money back. {@link kr.ilovepet.payment.cancellation.CancellationRules} decides what
 * follows from each response of Toss, {@link kr.ilovepet.payment.cancellation.PaymentCancellation} does it.
 */
package kr.ilovepet.payment.cancellation;
