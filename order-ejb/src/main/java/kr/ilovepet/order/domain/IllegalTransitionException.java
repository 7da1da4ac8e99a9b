package kr.ilovepet.order.domain;

/** The order cannot come from its state to the one that was asked for. */
public class IllegalTransitionException extends RuntimeException {

    IllegalTransitionException(OrderNumber number, OrderStatus from, OrderStatus to) {
        super("Order " + number + " cannot become " + to + " from " + from);
    }
}
