package kr.ilovepet.payment.domain;

import java.util.UUID;

/**
 * The key under which the provider does a request once, however often it is sent. Random, because the provider replays
 * its first response to a repeated key without comparing the bodies (Toss, idempotency): a key that could be derived
 * from an order number would meet an older order's response once numbers start again.
 *
 * @param value a UUID
 */
public record IdempotencyKey(String value) {

    /** A key that nobody has used. */
    public static IdempotencyKey random() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
