package kr.ilovepet.storefront.orders;

import java.util.Set;

/** What the states of an order mean to whoever waits for it. */
public enum OrderPhase {
    /** Being checked; it can be paid in a moment. */
    PREPARING,
    /** Waits for the shopper to pay. */
    PAYABLE,
    /** Stock and payment are being settled. */
    PAYING,
    /** Paid. */
    CONFIRMED,
    /** A refund is under way. */
    REFUNDING,
    /** Over without goods: failed, expired or cancelled. */
    ENDED;

    private static final Set<String> PREPARING_STATES = Set.of("CREATED", "VALIDATION_SUCCESS");
    private static final Set<String> PAYING_STATES = Set.of("DECREASE_STOCK", "PAYMENT_PENDING");

    /** The phase of a state of the order service. */
    public static OrderPhase of(String status) {
        if (PREPARING_STATES.contains(status)) {
            return PREPARING;
        }
        if (PAYING_STATES.contains(status)) {
            return PAYING;
        }
        return switch (status) {
            case "PREPARED" -> PAYABLE;
            case "CONFIRMED" -> CONFIRMED;
            case "CANCEL_REQUESTED" -> REFUNDING;
            default -> ENDED;
        };
    }

    /** Whether the next state comes by itself, soon. */
    public boolean inProgress() {
        return this == PREPARING || this == PAYING || this == REFUNDING;
    }
}
