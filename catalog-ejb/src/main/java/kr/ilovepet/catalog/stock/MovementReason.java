package kr.ilovepet.catalog.stock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why stock was changed. */
public enum MovementReason {
    /** An order took it. */
    SALE(false),
    /** An order that failed, or was refunded, gave it back. */
    ROLLBACK(false),
    /** Goods came in. */
    RECEIVED(true),
    /** Put right by hand. */
    CORRECTION(true),
    /** The stock was counted; the movement is the difference to what was stored. */
    COUNTED(false),
    /** Broken, spoilt or lost. */
    DAMAGED(true),
    /** A shopper sent it back. */
    RETURNED(true);

    private final boolean namedByAdmins;

    MovementReason(boolean namedByAdmins) {
        this.namedByAdmins = namedByAdmins;
    }

    /** The reason that an admin gives by its name, in capitals or not; those of orders and counts cannot be given. */
    static Optional<MovementReason> ofAdmin(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.namedByAdmins
                        && reason.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
