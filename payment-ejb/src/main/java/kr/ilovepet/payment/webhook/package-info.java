/** The webhook to which Toss sends its notifications. */
package kr.ilovepet.payment.webhook;
