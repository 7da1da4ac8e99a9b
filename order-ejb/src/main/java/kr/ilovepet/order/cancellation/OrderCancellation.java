package kr.ilovepet.order.cancellation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.domain.StockDecision;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.saga.OrderSteps;
import kr.ilovepet.order.saga.RefundSteps;

/** Cancels whole orders: before the payment at once, after it by a refund. */
@Stateless
public class OrderCancellation {

    private OrderRepository orders;
    private RefundRepository refunds;
    private OrderSteps saga;
    private RefundSteps refundSteps;

    /** For the container. */
    public OrderCancellation() {}

    @Inject
    public OrderCancellation(
            OrderRepository orders, RefundRepository refunds, OrderSteps saga, RefundSteps refundSteps) {
        this.orders = orders;
        this.refunds = refunds;
        this.saga = saga;
        this.refundSteps = refundSteps;
    }

    /**
     * Cancels an order of the caller, or any order where the caller is an admin.
     *
     * @return the state of the order now
     * @throws RequestRefusedException when the order is not the caller's, cannot be canceled in its state, has an open
     *     refund, or the caller may not choose about the stock
     */
    public OrderStatus cancel(Caller caller, OrderNumber number, String reason, RestockChoice choice) {
        if (choice != RestockChoice.UNSTATED && !caller.admin()) {
            throw RequestRefusedException.invalid("restock", "may be chosen by admins only");
        }
        Order order = orders.lock(number)
                .filter(found -> caller.admin() || found.userId() == caller.userId())
                .orElseThrow(RequestRefusedException::noSuchOrder);
        switch (order.status()) {
            case PREPARED -> saga.cancelUnpaid(order);
            case CONFIRMED -> cancelPaid(order, new Requester(caller.userId(), reason), stock(order, caller, choice));
            case CANCEL_REQUESTED, CANCELED -> {
                // The caller has what was asked for.
            }
            default ->
                throw RequestRefusedException.wrongState(
                        order.status().beingPaid() ? "The order is still being paid" : "The order cannot be canceled",
                        order);
        }
        return order.status();
    }

    private void cancelPaid(Order order, Requester requester, StockDecision stock) {
        if (refunds.anyOpen(order.number())) {
            throw RequestRefusedException.refundRunning(order);
        }
        refundSteps.cancel(order, requester, stock);
    }

    private StockDecision stock(Order order, Caller caller, RestockChoice choice) {
        // A shopper does not return what an admin held back with an earlier part: broken, or never sent back.
        if (!caller.admin() && refunds.of(order.number()).stream().anyMatch(Refund::heldGoodsBack)) {
            return StockDecision.undecided();
        }
        return choice == RestockChoice.KEEP
                ? StockDecision.returningNothing()
                : StockDecision.returning(order.lines().held());
    }
}
