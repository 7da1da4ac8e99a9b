package kr.ilovepet.payment.confirmation;

import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.Won;

/**
 * The order's request to charge.
 *
 * @param paymentKey what the shopper brought back from Toss
 * @param amount what the order wants charged
 * @param command the message that asks for it, kept for its dead letter
 */
public record ConfirmationRequest(PaymentKey paymentKey, Won amount, String command) {}
