package kr.ilovepet.messaging.outbox;

/**
 * The result of sending a row of the outbox.
 *
 * @param failure why the broker does not have it; null when it has
 */
record SendResult(OutboxRow row, Throwable failure) {

    boolean published() {
        return failure == null;
    }

    /** Whether no broker will ever accept it. */
    boolean failedPermanently() {
        return failure != null && PermanentSendFailure.is(failure);
    }

    /** Whether it stays, to be sent later. */
    boolean toRetry() {
        return !published() && !failedPermanently();
    }
}
