package kr.ilovepet.order.orders;

/** Who asks. */
public record Caller(long userId, boolean admin) {}
