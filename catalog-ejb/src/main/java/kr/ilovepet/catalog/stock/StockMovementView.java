package kr.ilovepet.catalog.stock;

import java.time.Instant;

/**
 * A movement of stock as admins see it.
 *
 * @param change negative was taken out
 * @param orderId the order that caused it; null when an admin did
 * @param note an admin's words, or the number of the order's rollback; may be null
 * @param userId the admin who caused it; null for orders and for the demo products' first stock
 * @param stockAfter stock of the product after it
 */
public record StockMovementView(
        long movementId,
        int change,
        MovementReason reason,
        String orderId,
        String note,
        Long userId,
        Instant at,
        int stockAfter) {}
