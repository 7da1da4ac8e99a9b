package kr.ilovepet.order.orders;

/** The order cannot come from its state to the one that was asked for. */
public class IllegalTransitionException extends RuntimeException {

    private final OrderStatus state;

    IllegalTransitionException(String orderId, OrderStatus from, OrderStatus to) {
        super("Order " + orderId + " cannot become " + to + " from " + from);
        this.state = from;
    }

    /** The state in which the order is. */
    public OrderStatus state() {
        return state;
    }
}
