/** What every request about an order shares: the caller, refusals, lock retries and idempotency. */
package kr.ilovepet.order.request;
