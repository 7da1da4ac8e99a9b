/** Payments and their calls to Toss, as the owner of a payment and admins see them. */
package kr.ilovepet.payment.details;
