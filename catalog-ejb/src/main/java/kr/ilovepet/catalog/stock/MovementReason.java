package kr.ilovepet.catalog.stock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why stock moved. */
public enum MovementReason {
    /** An order took it. */
    SALE(false),
    /** An order that did not come about, or was refunded, gave it back. */
    ROLLBACK(false),
    /** Goods came in. */
    RECEIVED(true),
    /** Put right by hand. */
    CORRECTION(true),
    /** The shelf was counted; the movement is the difference to the book. */
    COUNTED(false),
    /** Broken, spoilt or lost. */
    DAMAGED(true),
    /** A shopper sent it back. */
    RETURNED(true);

    private final boolean byHand;

    MovementReason(boolean byHand) {
        this.byHand = byHand;
    }

    /**
     * The reason that an admin named by its name, in capitals or not; those of orders and counts are not theirs to
     * give.
     */
    static Optional<MovementReason> byHand(String name) {
        return Arrays.stream(values())
                .filter(reason ->
                        reason.byHand && reason.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
