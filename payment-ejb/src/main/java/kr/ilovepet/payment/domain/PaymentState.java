package kr.ilovepet.payment.domain;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** What is known of the money of one order. Only what the provider has said for certain changes it. */
public enum PaymentState {
    /** The amount is agreed; the provider was asked for nothing, or knows none of the keys that it was asked for. */
    READY,
    /** The provider was or will be asked to charge; the outcome is not known yet. */
    CONFIRMING,
    /** Charged. Parts of it may have been given back. */
    APPROVED,
    /** Refused for certain; nothing was charged. */
    DECLINED,
    /** The order ended before the shopper paid, so that it cannot be paid any more. */
    CLOSED,
    /** The provider was or will be asked to give money back; the outcome is not known yet. */
    CANCELING,
    /** Everything was given back. */
    CANCELED;

    /** The one table of transitions. APPROVED to CANCELED is a cancellation made at the provider, without this shop. */
    private static final Map<PaymentState, Set<PaymentState>> TRANSITIONS = Map.ofEntries(
            entry(READY, Set.of(CONFIRMING, CLOSED)),
            // READY again: the payment key was none of this order, and another one can be.
            entry(CONFIRMING, Set.of(APPROVED, DECLINED, READY)),
            entry(CANCELING, Set.of(CANCELED, APPROVED)),
            entry(APPROVED, Set.of(CANCELING, CANCELED)),
            entry(DECLINED, Set.of()),
            entry(CLOSED, Set.of()),
            entry(CANCELED, Set.of()));

    /** Whether the table has this transition. */
    public boolean canBecome(PaymentState next) {
        return TRANSITIONS.get(this).contains(next);
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
