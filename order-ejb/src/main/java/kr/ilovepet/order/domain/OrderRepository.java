package kr.ilovepet.order.domain;

import java.util.Optional;

/** The orders that are stored. */
public interface OrderRepository {

    /**
     * Stores a new order.
     *
     * @return false when another order has its number; the transaction is of no use then
     */
    boolean add(Order order);

    /** The order, for reading only: it refuses to change its state. */
    Optional<Order> find(OrderNumber number);

    /**
     * The order, for changing it. Those who want to change it at the same time wait, and then see the state that won.
     */
    Optional<Order> lock(OrderNumber number);
}
