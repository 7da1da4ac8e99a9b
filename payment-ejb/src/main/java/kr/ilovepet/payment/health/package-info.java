/** What the payment service says of its health. */
package kr.ilovepet.payment.health;
