package kr.ilovepet.order.domain;

/** Where orders publish what happens to them. The repository gives it to each order that it locks or adds. */
@FunctionalInterface
public interface OrderEvents {

    /** Publishes a change, inside the transaction in which it happens. */
    void publish(OrderStatusChanged change);
}
