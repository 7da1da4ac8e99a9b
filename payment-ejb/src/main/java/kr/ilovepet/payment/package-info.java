/**
 * The payment service: payments of orders, made and canceled at Toss. Start reading at
 * {@link kr.ilovepet.payment.saga.PaymentSaga}.
 */
package kr.ilovepet.payment;
