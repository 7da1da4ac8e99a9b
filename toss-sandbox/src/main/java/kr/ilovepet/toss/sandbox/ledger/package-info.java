/**
 * What the sandbox knows: payments, approvals and the responses stored for idempotency keys.
 *
 * <p>Every change is one line in the {@link kr.ilovepet.toss.sandbox.ledger.Journal} and is on the disk before anybody
 * hears of it; a restart, also after {@code kill -9}, reads the lines again.
 */
package kr.ilovepet.toss.sandbox.ledger;
