package kr.ilovepet.payment.work;

import kr.ilovepet.payment.toss.TossCall;

/**
 * A payment that was claimed, and the question to put to Toss.
 *
 * @param paymentId    row of the payment
 * @param claim        holds until it is released, or its lease ends
 * @param cancellation row of the cancellation; null unless the task is to cancel
 */
public record Work(long paymentId, String claim, Task task, Long cancellation, TossCall call) {

    /** Why Toss is asked. */
    public enum Task {
        CONFIRM,
        CANCEL,
        COMPARE
    }
}
