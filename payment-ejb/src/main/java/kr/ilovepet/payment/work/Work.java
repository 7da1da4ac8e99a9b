package kr.ilovepet.payment.work;

import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.TossCall;

/**
 * A payment that was claimed, and the question to put to Toss.
 *
 * @param paymentId row of the payment
 * @param traceparent the trace for which the work is done; may be null
 * @param claim holds until it is released, or its lease ends
 * @param cancellation row of the cancellation; null unless the task is to cancel
 */
public record Work(
        long paymentId, String orderId, String traceparent, String claim, Task task, Long cancellation, TossCall call) {

    static Work of(Payment payment, String claim, Task task, Long cancellation, TossCall call) {
        return new Work(
                payment.id(), payment.orderId(), payment.agenda().traceparent(), claim, task, cancellation, call);
    }

    /** Why Toss is asked. */
    public enum Task {
        CONFIRM,
        CANCEL,
        COMPARE
    }
}
