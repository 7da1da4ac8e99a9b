package kr.ilovepet.catalog.domain;

/**
 * Names an order of the order service.
 *
 * @param orderId the order number
 * @param incarnation random, made with the order; tells it from an order that was given the same number again
 */
public record OrderReference(String orderId, String incarnation) {}
