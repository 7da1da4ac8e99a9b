package kr.ilovepet.payment.api;

import java.time.Instant;
import kr.ilovepet.payment.ledger.Attempts;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Payment;

/**
 * A payment of which the outcome at Toss is not known yet, as admins see it.
 *
 * @param since    when it came to its state
 * @param attempts questions put to Toss so far about the charge, or the refund
 * @param nextAt   when Toss is asked next; null while it waits for something else
 * @param lastCode Toss's last error code since then; null where there was none
 */
public record RestingPayment(
        String paymentId,
        String orderId,
        String status,
        long amount,
        Instant since,
        int attempts,
        Instant nextAt,
        String lastCode) {

    /** The payment, its refund that is open (null when there is none), and Toss's last error code. */
    static RestingPayment of(Payment payment, Cancellation open, String lastCode) {
        Attempts attempts = open == null ? payment.attempts() : open.attempts();
        return new RestingPayment(
                payment.paymentId(),
                payment.orderId(),
                payment.state().name(),
                payment.amount(),
                payment.changedAt(),
                attempts.number(),
                payment.agenda().nextAttemptAt(),
                lastCode);
    }
}
