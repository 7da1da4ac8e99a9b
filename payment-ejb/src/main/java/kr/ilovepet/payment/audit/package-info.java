/** The records of what admins have changed in the payment service. */
package kr.ilovepet.payment.audit;
