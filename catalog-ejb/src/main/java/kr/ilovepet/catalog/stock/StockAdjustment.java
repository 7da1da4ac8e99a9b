package kr.ilovepet.catalog.stock;

/**
 * A change of stock by an admin.
 *
 * @param change negative takes out
 * @param note one line in the admin's words; null when there is none
 */
record StockAdjustment(int change, MovementReason reason, String note) {}
