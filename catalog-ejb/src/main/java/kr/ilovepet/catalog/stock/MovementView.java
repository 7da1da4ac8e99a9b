package kr.ilovepet.catalog.stock;

import java.time.Instant;

/**
 * A movement of stock as admins see it.
 *
 * @param change pieces; negative were taken out
 * @param orderId the order that caused it; null when an admin did
 * @param note an admin's words, or the number of the order's rollback; may be null
 * @param userId the admin who moved it; null for orders and for goods that came before admins were noted
 * @param stockAfter pieces there after it; null for a movement written by an older version of the catalog
 */
public record MovementView(
        long movementId,
        int change,
        MovementReason reason,
        String orderId,
        String note,
        Long userId,
        Instant at,
        Integer stockAfter) {}
