package kr.ilovepet.order.checkout;

import java.util.Optional;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.platform.problem.Problem;

/** Why something cannot be done with an order now; each names the order's state. */
public final class Refusals {

    private Refusals() {}

    /** The order, or 404. */
    public static Order found(Optional<Order> order) {
        return order.orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    /** 409: not in this state. */
    public static Problem wrongState(String detail, Order order) {
        return Problem.conflict("WRONG_STATE", detail).with("state", order.status());
    }

    /** 409: money of the order is on its way back. */
    public static Problem refundRunning(Order order) {
        return Problem.conflict("REFUND_RUNNING", "Another refund of this order is not answered yet")
                .with("state", order.status());
    }
}
