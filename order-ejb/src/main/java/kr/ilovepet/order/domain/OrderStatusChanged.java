package kr.ilovepet.order.domain;

import java.time.Duration;

/**
 * An order came from one state to another. Published inside the transaction in which that happens, once for each step.
 *
 * @param from null when the order is new
 * @param timeInFrom how long the order was in {@code from}; zero when it is new
 */
public record OrderStatusChanged(OrderNumber orderNumber, OrderStatus from, OrderStatus to, Duration timeInFrom) {}
