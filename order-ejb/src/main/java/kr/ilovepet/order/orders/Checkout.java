package kr.ilovepet.order.orders;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.saga.OrderSaga;
import kr.ilovepet.order.saga.RefundSaga;
import kr.ilovepet.platform.problem.Problem;

/** What a shopper may do with an order of his own: pay it, or cancel it. */
@Stateless
public class Checkout {

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private OrderSaga saga;

    @Inject
    private RefundSaga refundSaga;

    @Inject
    private ParkedPaymentKeys parkedKeys;

    /**
     * Goes on with the payment that the shopper authenticated at Toss. Coming back with the same key gives the same
     * answer and no second charge.
     *
     * @param amount won, as Toss told the shopper's browser; must be the stored amount
     * @return the state of the order now
     * @throws Problem 404 when the order is not the caller's, 400 when the amount is another, 409 with the state when
     *     the order is not waiting for a payment
     */
    public OrderStatus confirm(long userId, String orderId, String paymentKey, long amount) {
        Optional<OrderStatus> known = alreadyParked(userId, orderId, paymentKey);
        if (known.isPresent()) {
            return known.get();
        }
        Order order = own(orders.lock(orderId), userId);
        if (paymentKey.equals(order.paymentKey())) {
            return order.status();
        }
        if (order.status() != OrderStatus.PREPARED) {
            throw wrongState("The order is not waiting for a payment", order.status());
        }
        if (amount != order.amount()) {
            throw Problem.of(400, "AMOUNT_MISMATCH", "The amount is not that of the order");
        }
        saga.confirm(order, paymentKey);
        parkedKeys.park(orderId, paymentKey);
        return order.status();
    }

    /**
     * Cancels an order: before payment at once, after it by a refund.
     *
     * @return the state of the order now
     * @throws Problem 404 when the order is not the caller's, 409 with the state when it cannot be cancelled
     */
    public OrderStatus cancel(Caller caller, String orderId, String reason) {
        Order order = caller.admin() ? found(orders.lock(orderId)) : own(orders.lock(orderId), caller.userId());
        switch (order.status()) {
            case PREPARED -> saga.abandon(order, OrderStatus.CANCELED);
            case CONFIRMED -> cancelPaid(order, reason, caller);
            case CANCEL_REQUESTED, CANCELED -> {
                return order.status();
            }
            default -> throw wrongState(
                    order.status().beingPaid() ? "The order is still being paid" : "The order cannot be cancelled",
                    order.status());
        }
        return order.status();
    }

    /**
     * Gives a part of a paid order's amount back.
     *
     * @param amount won, at most what is left
     * @throws Problem 404, 409 with the state or while another refund is open, 400 when the amount is too large
     */
    public OrderStatus refundPart(Caller caller, String orderId, long amount, String reason) {
        Order order = found(orders.lock(orderId));
        requireNoOpenRefund(order);
        if (order.status() != OrderStatus.CONFIRMED) {
            throw wrongState("Only a paid order can be refunded", order.status());
        }
        if (amount > order.amount() - order.refunded()) {
            throw Problem.validation("amount", "must be at most what is left of the payment");
        }
        refundSaga.refundPart(order, amount, reason, caller.userId());
        return order.status();
    }

    private void cancelPaid(Order order, String reason, Caller caller) {
        requireNoOpenRefund(order);
        refundSaga.cancel(order, reason, caller.userId());
    }

    private void requireNoOpenRefund(Order order) {
        if (refunds.anyOpen(order.number())) {
            throw Problem.conflict("REFUND_RUNNING", "Another refund of this order is not answered yet")
                    .with("state", order.status());
        }
    }

    /** The quick look: who comes back with the key that is parked needs no lock. */
    private Optional<OrderStatus> alreadyParked(long userId, String orderId, String paymentKey) {
        return parkedKeys
                .find(orderId)
                .filter(paymentKey::equals)
                .flatMap(parked -> orders.statusWithKey(orderId, userId, paymentKey));
    }

    private static Order own(Optional<Order> order, long userId) {
        return found(order.filter(found -> found.userId() == userId));
    }

    private static Order found(Optional<Order> order) {
        return order.orElseThrow(() -> Problem.notFound("There is no such order"));
    }

    private static Problem wrongState(String detail, OrderStatus state) {
        return Problem.conflict("WRONG_STATE", detail).with("state", state);
    }
}
