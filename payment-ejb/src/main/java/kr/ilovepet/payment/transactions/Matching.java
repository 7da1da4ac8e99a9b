package kr.ilovepet.payment.transactions;

import java.util.Optional;

/**
 * Compares what Toss's list has of a payment with the payment. What this service knows may be ahead of what was read,
 * and is never behind without being noticed.
 */
enum Matching {
    /** What moved at Toss is known here. */
    SAME,
    /** Something moved at Toss that is not known here, or may not be. */
    DIFFERENT,
    /** Toss holds money for an order of which there is no payment here, or one of another key. */
    NO_PAYMENT;

    /**
     * Compares.
     *
     * @param paymentKey whose transactions they are
     * @param payment that of the order; empty where there is none
     */
    static Matching of(Moved moved, String paymentKey, Optional<Ledger> payment) {
        boolean held = !moved.held().isZero();
        if (payment.isEmpty()) {
            return held ? NO_PAYMENT : SAME;
        }
        Ledger ledger = payment.get();
        if (ledger.ofAnother(paymentKey)) {
            return held ? NO_PAYMENT : SAME;
        }
        if (!ledger.state().charged()) {
            return held ? DIFFERENT : SAME;
        }
        boolean same =
                moved.approved().equals(ledger.amount()) && moved.canceled().compareTo(ledger.canceled()) <= 0;
        return same ? SAME : DIFFERENT;
    }
}
