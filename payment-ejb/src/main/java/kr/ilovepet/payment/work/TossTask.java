package kr.ilovepet.payment.work;

import java.time.Instant;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.toss.TossRequest;

/**
 * A payment that a worker has claimed, and the request to send to Toss.
 *
 * @param payment row of the payment
 * @param traceparent header of the trace for which the work is done; may be null
 * @param claim holds until it is released, or its lease ends
 * @param servedDue when the payment was due as the task was made: who wakes it after that wants more than this
 * @param cancelRequestId names the cancellation; null unless that is the purpose
 */
public record TossTask(
        long payment,
        String orderId,
        String traceparent,
        String claim,
        Instant servedDue,
        Purpose purpose,
        String cancelRequestId,
        TossRequest request) {

    /** Why Toss is asked. */
    public enum Purpose {
        CONFIRMATION,
        CANCELLATION,
        RECONCILIATION
    }

    /** A task for a payment, other than to cancel. */
    public static TossTask of(Purpose purpose, Payment payment, String claim, TossRequest request) {
        return of(purpose, payment, claim, null, request);
    }

    /** The task to cancel. */
    public static TossTask cancellation(Payment payment, String claim, String cancelRequestId, TossRequest request) {
        return of(Purpose.CANCELLATION, payment, claim, cancelRequestId, request);
    }

    private static TossTask of(
            Purpose purpose, Payment payment, String claim, String cancelRequestId, TossRequest request) {
        return new TossTask(
                payment.id(),
                payment.order().orderId(),
                payment.schedule().traceparent(),
                claim,
                payment.schedule().nextAttemptAt(),
                purpose,
                cancelRequestId,
                request);
    }
}
