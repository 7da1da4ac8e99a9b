package kr.ilovepet.order.domain;

/**
 * An order and one change of its state. Fired inside the transaction in which that happens.
 *
 * @param order as the transaction leaves it, once that has committed; must not be changed by who is told
 */
public record ChangedOrder(Order order, OrderStatusChanged change) {}
