package kr.ilovepet.payment.ledger;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What is known of the money of one order. Only what Toss has said for certain moves a payment on. */
public enum PaymentState {
    /** The amount is agreed; nothing has been asked of Toss. */
    READY,
    /** Toss was or will be asked to charge; the outcome is not known yet. */
    CONFIRMING,
    /** Charged. Parts of it may have been given back. */
    APPROVED,
    /** Refused for certain; nothing was charged. */
    DECLINED,
    /** The order ended before the shopper paid; it can no longer be paid. */
    CLOSED,
    /** Toss was or will be asked to give money back; the outcome is not known yet. */
    CANCELING,
    /** Everything was given back. */
    CANCELED;

    /** The one table of moves. APPROVED to CANCELED is a refund that someone made at Toss's own desk. */
    private static final Map<PaymentState, Set<PaymentState>> MOVES = Map.ofEntries(
            entry(READY, Set.of(CONFIRMING, CLOSED)),
            entry(CONFIRMING, Set.of(APPROVED, DECLINED)),
            entry(CANCELING, Set.of(CANCELED, APPROVED)),
            entry(APPROVED, Set.of(CANCELING, CANCELED)),
            entry(DECLINED, Set.of()),
            entry(CLOSED, Set.of()),
            entry(CANCELED, Set.of()));

    /** Whether the table has this move. */
    public boolean canBecome(PaymentState next) {
        return MOVES.get(this).contains(next);
    }

    /** Whether money of the shopper is or was with us. */
    public boolean charged() {
        return this == APPROVED || this == CANCELING || this == CANCELED;
    }

    /** Whether the order went on without being paid. */
    public boolean unpaid() {
        return this == DECLINED || this == CLOSED;
    }
}
