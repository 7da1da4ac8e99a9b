/** The health checks of the payment service. */
package kr.ilovepet.payment.health;
