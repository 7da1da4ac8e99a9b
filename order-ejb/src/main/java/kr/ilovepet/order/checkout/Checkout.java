package kr.ilovepet.order.checkout;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.orders.Caller;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
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
        if (paymentKey.equals(order.payment().key())) {
            return order.status();
        }
        if (order.status() != OrderStatus.PREPARED) {
            throw Refusals.wrongState("The order is not waiting for a payment", order);
        }
        if (amount != order.payment().amount()) {
            throw Problem.of(400, "AMOUNT_MISMATCH", "The amount is not that of the order");
        }
        saga.confirm(order, paymentKey);
        parkedKeys.park(orderId, paymentKey);
        return order.status();
    }

    /**
     * Cancels an order: before payment at once, after it by a refund.
     *
     * @param restock whether the pieces of a paid order go back into stock; only an admin may choose. Null means yes,
     *     but where an admin decided about pieces with an earlier part, a person is asked
     * @return the state of the order now
     * @throws Problem 404 when the order is not the caller's, 400 when the caller may not choose, 409 with the state
     *     when it cannot be cancelled
     */
    public OrderStatus cancel(Caller caller, String orderId, String reason, Boolean restock) {
        if (restock != null && !caller.admin()) {
            throw Problem.validation("restock", "may be chosen by admins only");
        }
        Order order =
                caller.admin() ? Refusals.found(orders.lock(orderId)) : own(orders.lock(orderId), caller.userId());
        switch (order.status()) {
            case PREPARED -> saga.abandon(order, OrderStatus.CANCELED);
            case CONFIRMED -> cancelPaid(order, reason, caller, restock);
            case CANCEL_REQUESTED, CANCELED -> {
                return order.status();
            }
            default ->
                throw Refusals.wrongState(
                        order.status().beingPaid() ? "The order is still being paid" : "The order cannot be cancelled",
                        order);
        }
        return order.status();
    }

    private void cancelPaid(Order order, String reason, Caller caller, Boolean restock) {
        if (refunds.anyOpen(order.number())) {
            throw Refusals.refundRunning(order);
        }
        Pieces pieces =
                Boolean.FALSE.equals(restock) ? Pieces.NONE : order.lines().kept();
        refundSaga.cancel(order, reason, caller.userId(), leftToAPerson(order, caller) ? null : pieces);
    }

    /** A shopper does not put back what an admin kept away: broken, or never returned. */
    private boolean leftToAPerson(Order order, Caller caller) {
        return !caller.admin() && refunds.of(order.number()).stream().anyMatch(Refund::keptPiecesAway);
    }

    /** The quick look: who comes back with the key that is parked needs no lock. */
    private Optional<OrderStatus> alreadyParked(long userId, String orderId, String paymentKey) {
        return parkedKeys
                .find(orderId)
                .filter(paymentKey::equals)
                .flatMap(parked -> orders.statusWithKey(orderId, userId, paymentKey));
    }

    private static Order own(Optional<Order> order, long userId) {
        return Refusals.found(order.filter(found -> found.userId() == userId));
    }
}
