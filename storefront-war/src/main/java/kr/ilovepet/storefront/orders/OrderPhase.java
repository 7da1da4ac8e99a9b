package kr.ilovepet.storefront.orders;

import java.util.Set;

/** What the states of an order mean to the shopper who waits for it. */
public enum OrderPhase {
    /** Stock and prices are being checked; it can be paid in a moment. */
    PREPARING,
    /** The shopper can pay it. */
    PAYABLE,
    /** Stock is being taken and the payment confirmed. */
    PAYING,
    /** Paid. */
    CONFIRMED,
    /** A refund is in progress. */
    REFUNDING,
    /** It has ended without a sale: failed, expired or canceled. */
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

    /** Whether the next state is reached soon without the shopper. */
    public boolean inProgress() {
        return this == PREPARING || this == PAYING || this == REFUNDING;
    }
}
