/**
 * This service's part of the order saga: {@link kr.ilovepet.payment.saga.PaymentSaga}, to be read from top to bottom.
 */
package kr.ilovepet.payment.saga;
