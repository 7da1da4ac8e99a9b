/** Requests that clients may repeat without a second effect. */
package kr.ilovepet.catalog.idempotency;
