package kr.ilovepet.order.saga;

import kr.ilovepet.order.domain.Order;

/** An order's command cannot be made: the order has what no message can carry. */
class ImpossibleCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImpossibleCommandException(Order order, RuntimeException reason) {
        super("The command of " + order.status() + " cannot be made for order " + order.number(), reason);
    }
}
