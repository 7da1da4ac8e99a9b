package kr.ilovepet.order.saga;

import kr.ilovepet.order.domain.Order;

/** An order's command cannot be made: the order has what no message can carry. */
class ImpossibleCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String step;

    ImpossibleCommandException(Order order, String step, RuntimeException reason) {
        super("The command " + step + " cannot be made for order " + order.number(), reason);
        this.step = step;
    }

    /** Names the command. */
    String step() {
        return step;
    }
}
