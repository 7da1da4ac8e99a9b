/**
 * The book of stock. Two rules hold whatever is killed, repeated or comes out of order: a product's stock is the sum of
 * its movements, and the movements of an order add up to minus what {@code order_stock} says it holds.
 */
package kr.ilovepet.catalog.stock;
