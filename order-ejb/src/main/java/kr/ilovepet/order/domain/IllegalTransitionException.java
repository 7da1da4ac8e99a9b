package kr.ilovepet.order.domain;

/** The order cannot come from its state to the one that was asked for. */
public class IllegalTransitionException extends RuntimeException {

    private final OrderStatus status;

    IllegalTransitionException(OrderNumber number, OrderStatus from, OrderStatus to) {
        super("Order " + number + " cannot become " + to + " from " + from);
        this.status = from;
    }

    /** The state in which the order is. */
    public OrderStatus status() {
        return status;
    }
}
