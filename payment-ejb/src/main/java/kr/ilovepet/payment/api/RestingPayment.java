package kr.ilovepet.payment.api;

import java.time.Instant;
import kr.ilovepet.payment.ledger.Attempts;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Payment;

/**
 * A payment of which the outcome at Toss is not known yet, or whose charge nobody wants, as admins see it.
 *
 * @param since when it came to its state; of an unwanted charge, when that was found
 * @param attempts questions put to Toss so far about the charge, or the refund
 * @param nextAt when Toss is asked next; null while it waits for something else
 * @param lastCode Toss's last error code since it came to its state; null where there was none
 * @param unwantedCharge whether Toss holds a charge that no order is owed for and has not taken it back yet; where Toss
 *     refuses to, {@code lastCode} says why, and a person has to see to it
 */
public record RestingPayment(
        String paymentId,
        String orderId,
        String status,
        long amount,
        Instant since,
        int attempts,
        Instant nextAt,
        String lastCode,
        boolean unwantedCharge) {

    /** The payment, its refund that Toss is asked for (null when there is none), and Toss's last error code. */
    static RestingPayment of(Payment payment, Cancellation open, String lastCode) {
        Attempts attempts = open == null ? payment.attempts() : open.attempts();
        boolean unwanted = open != null && open.ofUnwantedCharge();
        return new RestingPayment(
                payment.paymentId(),
                payment.orderId(),
                payment.state().name(),
                payment.amount(),
                unwanted ? open.requestedAt() : payment.changedAt(),
                attempts.number(),
                payment.agenda().nextAttemptAt(),
                lastCode,
                unwanted);
    }
}
