package kr.ilovepet.order.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of an order and the table of its transitions, which is tested against the declaration of the saga. */
public enum OrderStatus {
    CREATED,
    VALIDATION_SUCCESS,
    PREPARED,
    DECREASE_STOCK,
    PAYMENT_PENDING,
    CONFIRMED,
    CANCEL_REQUESTED,
    CANCELED,
    VALIDATION_FAILED,
    PAYMENT_PREPARE_FAILED,
    DECREASE_STOCK_FAILED,
    PAYMENT_FAILED,
    EXPIRED;

    private static final Map<OrderStatus, Set<OrderStatus>> NEXT = new EnumMap<>(OrderStatus.class);

    static {
        NEXT.put(CREATED, EnumSet.of(VALIDATION_SUCCESS, VALIDATION_FAILED, EXPIRED));
        NEXT.put(VALIDATION_SUCCESS, EnumSet.of(PREPARED, PAYMENT_PREPARE_FAILED, EXPIRED));
        NEXT.put(PREPARED, EnumSet.of(DECREASE_STOCK, EXPIRED, CANCELED));
        NEXT.put(DECREASE_STOCK, EnumSet.of(PAYMENT_PENDING, DECREASE_STOCK_FAILED));
        // Back to PREPARED: the payment key was refused, and another one can be.
        NEXT.put(PAYMENT_PENDING, EnumSet.of(CONFIRMED, PAYMENT_FAILED, PREPARED));
        // Straight to CANCELED: parts, or a refund at the provider itself, left nothing.
        NEXT.put(CONFIRMED, EnumSet.of(CANCEL_REQUESTED, CANCELED));
        // Back to CONFIRMED: Toss refused the refund.
        NEXT.put(CANCEL_REQUESTED, EnumSet.of(CANCELED, CONFIRMED));
    }

    /** Whether an order in this state can come to the other. */
    public boolean canBecome(OrderStatus other) {
        return NEXT.getOrDefault(this, Set.of()).contains(other);
    }

    /** Whether the order waits for nothing: it ended, or it is paid. */
    public boolean settled() {
        return this == CONFIRMED || !NEXT.containsKey(this);
    }

    /**
     * Whether the reply of another service brings the order on, so that the order's command is repeated while it is
     * overdue. (The command of a refund is repeated for the refund: a partial one leaves the order's state alone.)
     */
    public boolean awaitsReply() {
        return switch (this) {
            case CREATED, VALIDATION_SUCCESS, DECREASE_STOCK, PAYMENT_PENDING -> true;
            default -> false;
        };
    }

    /** Whether the order ends EXPIRED when the shopper does not go on from here. */
    public boolean canExpire() {
        return canBecome(EXPIRED);
    }

    /** Whether money is on its way, so that nobody may cancel now. */
    public boolean beingPaid() {
        return this == DECREASE_STOCK || this == PAYMENT_PENDING;
    }
}
