/**
 * The payment of an order: the aggregate {@link kr.ilovepet.payment.domain.Payment} with its cancellations, its values,
 * what it publishes, and the repository through which it is reached. Knows no message, no HTTP and no payment provider.
 */
package kr.ilovepet.payment.domain;
