package kr.ilovepet.order.orders;

/** Fired in a transaction that may change an order, so that those who wait for it look when it has committed. */
public record OrderTouched(String orderId) {}
