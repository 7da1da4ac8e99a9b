/**
 * Confirming a payment, that is charging the shopper. {@link kr.ilovepet.payment.confirmation.ConfirmationRules}
 * decides what follows from each response of Toss, {@link kr.ilovepet.payment.confirmation.PaymentConfirmation} does
 * it.
 */
package kr.ilovepet.payment.confirmation;
