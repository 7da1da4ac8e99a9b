/**
 * The catalog service: what the shop sells, and how much of it is there.
 *
 * <p>{@code api} is the boundary; {@code product} the shelves, {@code picture} what hangs at them, {@code stock} the
 * book of stock, {@code saga} what the catalog does for orders. Every number of pieces that the catalog tells comes
 * from the database at that moment.
 */
package kr.ilovepet.catalog;
