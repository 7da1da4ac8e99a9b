package kr.ilovepet.toss.sandbox.ledger;

import java.time.Instant;

/**
 * The response stored for an idempotency key.
 *
 * @param scope digest of key, secret key, URL and method
 * @param at when the key was first used; it is valid for 15 days from then
 */
public record StoredResponse(String scope, ApiResponse response, Instant at) {}
