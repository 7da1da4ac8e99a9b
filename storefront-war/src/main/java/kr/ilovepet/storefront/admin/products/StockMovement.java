package kr.ilovepet.storefront.admin.products;

import java.time.Instant;

/**
 * A change of a stock.
 *
 * @param change difference of the quantity
 * @param reason code of the catalog
 * @param orderId the order that caused it; null for an admin
 * @param note the admin's note; null for none
 * @param userId number of the admin; null for an order
 * @param stockAfter quantity after it; null where the catalog does not say
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
