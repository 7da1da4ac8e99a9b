package kr.ilovepet.toss.sandbox.ledger;

import java.time.Instant;

/**
 * One movement of money: an approval, or a cancellation, of which a payment has one or more.
 *
 * @param key unique among all transactions
 * @param status DONE for an approval; for a cancellation what the payment became by it
 * @param amount won that moved, never negative
 */
public record Transaction(
        String key, String paymentKey, Purchase purchase, PaymentStatus status, long amount, Instant at) {

    static Transaction of(Payment payment, Approval approval) {
        String key = approval.transactionKey() == null ? "txrd_" + payment.paymentKey() : approval.transactionKey();
        return new Transaction(
                key, payment.paymentKey(), payment.purchase(), PaymentStatus.DONE, approval.amount(), approval.at());
    }

    static Transaction of(Payment payment, Cancellation cancellation) {
        boolean whole = cancellation.amount() == payment.purchase().amount();
        return new Transaction(
                cancellation.transactionKey(),
                payment.paymentKey(),
                payment.purchase(),
                whole ? PaymentStatus.CANCELED : PaymentStatus.PARTIAL_CANCELED,
                cancellation.amount(),
                cancellation.canceledAt());
    }
}
