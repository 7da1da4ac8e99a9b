/** This service's part of the order saga. */
package kr.ilovepet.payment.saga;
