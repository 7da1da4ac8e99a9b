/** Requests of admins that may be repeated without a second effect, and how long their results are stored. */
package kr.ilovepet.catalog.idempotency;
