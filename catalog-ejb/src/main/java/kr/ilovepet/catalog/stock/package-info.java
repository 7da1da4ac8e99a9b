/**
 * The stock of products. Two rules hold whatever is killed, repeated or comes out of order: a product's stock is the
 * sum of its movements, and the movements of an order add up to minus the quantities that the order holds.
 *
 * <p>{@code OrderStockService} is what orders do to stock, {@code StockAdjustmentService} what admins do.
 */
package kr.ilovepet.catalog.stock;
