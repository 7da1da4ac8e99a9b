package kr.ilovepet.order.domain;

/**
 * What catalog says of a product for one order.
 *
 * @param unitPrice price of one
 * @param quantity how many are ordered, at least 1
 */
public record ProductQuote(ProductVariant variant, String productName, Won unitPrice, int quantity) {}
