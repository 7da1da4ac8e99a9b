package kr.ilovepet.payment.toss;

import kr.ilovepet.payment.domain.IdempotencyKey;

/**
 * A request to Toss.
 *
 * @param path below the address of the API
 * @param body JSON; null for a look-up
 * @param idempotencyKey stored before it is used; null for a look-up
 */
public record TossRequest(TossOperation operation, String path, String body, IdempotencyKey idempotencyKey) {

    static TossRequest lookUp(String path) {
        return new TossRequest(TossOperation.LOOK_UP, path, null, null);
    }

    /** Whether it changes nothing at Toss. */
    public boolean isLookUp() {
        return operation == TossOperation.LOOK_UP;
    }
}
