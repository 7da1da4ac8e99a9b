package kr.ilovepet.payment.toss;

/**
 * One question to Toss.
 *
 * @param path below the API's address
 * @param body JSON; null for a look-up
 * @param idempotencyKey stored before it is used; null for a look-up
 */
public record TossCall(Operation operation, String path, String body, String idempotencyKey) {

    /** Whether it only asks. */
    public boolean looksUp() {
        return operation == Operation.LOOK_UP;
    }
}
