package kr.ilovepet.order.orders;

import java.time.Duration;

/**
 * Fired inside the transaction in which an order comes from one state to another, once for each move.
 *
 * @param from null when the order is new
 * @param inPrevious how long the order was in {@code from}; zero when it is new
 */
public record OrderMoved(String orderId, OrderStatus from, OrderStatus to, Duration inPrevious) {}
