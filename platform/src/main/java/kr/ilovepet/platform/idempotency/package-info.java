/**
 * Requests that clients may repeat without a second effect. A service that offers them has a table
 * {@code client_request} in its database and an EJB that extends
 * {@link kr.ilovepet.platform.idempotency.IdempotentRequests}.
 */
package kr.ilovepet.platform.idempotency;
