/** Confirming an order: the shopper comes back from Toss with a payment that is to be charged. */
package kr.ilovepet.order.confirmation;
