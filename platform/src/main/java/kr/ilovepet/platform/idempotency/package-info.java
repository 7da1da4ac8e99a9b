/**
 * Requests that clients may repeat without a second effect. A service that offers them runs the migrations in
 * {@code db/idempotency} in its database and has an EJB that extends
 * {@link kr.ilovepet.platform.idempotency.IdempotentRequests}.
 */
package kr.ilovepet.platform.idempotency;
