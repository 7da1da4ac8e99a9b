package kr.ilovepet.storefront.admin.products;

import java.time.Instant;

/**
 * A line in the book of stock.
 *
 * @param change pieces; negative went out
 * @param reason in the catalog's words
 * @param orderId the order that moved it; null for a person
 * @param note what that person said; null for none
 * @param userId that person; null for an order
 * @param stockAfter pieces after it; null where the catalog does not say
 */
public record StockMovement(
        Long movementId,
        int change,
        String reason,
        String orderId,
        String note,
        Long userId,
        Instant at,
        Integer stockAfter) {

    /** The change with its sign. */
    public String signed() {
        return change > 0 ? "+" + change : Integer.toString(change);
    }
}
