package kr.ilovepet.saga.outbox;

/**
 * What came of a row of the outbox.
 *
 * @param failure why the broker does not have it; null when it has
 */
record Sent(OutboxMessage message, Throwable failure) {

    boolean done() {
        return failure == null;
    }

    /** Whether no broker will ever take it. */
    boolean never() {
        return failure != null && Unsendable.is(failure);
    }

    /** Whether it stays, to be sent later. */
    boolean left() {
        return !done() && !never();
    }
}
