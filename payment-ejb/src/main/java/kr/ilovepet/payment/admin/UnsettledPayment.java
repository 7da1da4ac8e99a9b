package kr.ilovepet.payment.admin;

import java.time.Instant;
import kr.ilovepet.payment.domain.Attempts;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Payment;

/**
 * A payment of which the outcome at Toss is not known yet, or of which Toss holds an orphan charge, as admins see it.
 *
 * @param amount in won
 * @param since when it came to its state; for an orphan charge, when that was found
 * @param attempts requests sent to Toss so far, to charge or to cancel
 * @param nextAt when Toss is asked next; null while the payment waits for something else
 * @param lastCode Toss's last error code since the payment came to its state; null where there was none
 * @param orphanCharge whether Toss holds a charge that belongs to no paid order and has not canceled it yet; where Toss
 *     refuses to, {@code lastCode} says why, and a person has to see to it
 */
public record UnsettledPayment(
        String paymentId,
        String orderId,
        String status,
        long amount,
        Instant since,
        int attempts,
        Instant nextAt,
        String lastCode,
        boolean orphanCharge) {

    /** The payment with Toss's last error code; null where there was none. */
    static UnsettledPayment of(Payment payment, String lastCode) {
        Cancellation due = payment.dueCancellation().orElse(null);
        Attempts attempts = due == null ? payment.attempts() : due.attempts();
        boolean orphan = due != null && !due.requestedByOrder();
        return new UnsettledPayment(
                payment.paymentId(),
                payment.order().orderId(),
                payment.state().name(),
                payment.amount().value(),
                orphan ? due.requestedAt() : payment.changedAt(),
                attempts.count(),
                payment.schedule().nextAttemptAt(),
                lastCode,
                orphan);
    }
}
