package kr.ilovepet.order.desk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import kr.ilovepet.order.checkout.Refusals;
import kr.ilovepet.order.orders.Caller;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Pieces;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.order.orders.StockReturn;
import kr.ilovepet.order.orders.StockReturns;
import kr.ilovepet.order.saga.RefundSaga;
import kr.ilovepet.order.saga.Reminders;
import kr.ilovepet.order.saga.StockSaga;
import kr.ilovepet.platform.problem.Problem;

/**
 * What an admin may do with any order: give parts of its money back, restock its pieces, and remind who owes an answer.
 */
@Stateless
public class DeskWork {

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private StockReturns returns;

    @Inject
    private RefundSaga refundSaga;

    @Inject
    private StockSaga stock;

    @Inject
    private Reminders reminders;

    /**
     * Gives a part of a paid order's amount back, and pieces back into stock once the money is back.
     *
     * @param amount won, at most what is left
     * @param restock at most what the order still holds; null where that is not decided now
     * @return the state of the order now
     * @throws Problem 404, 409 with the state or while another refund is open, 400 when it is too much
     */
    public OrderStatus refundPart(Caller admin, String orderId, long amount, String reason, Pieces restock) {
        Order order = Refusals.found(orders.lock(orderId));
        requireNoOpenRefund(order);
        if (order.status() != OrderStatus.CONFIRMED) {
            throw Refusals.wrongState("Only a paid order can be refunded", order);
        }
        if (amount > order.payment().left()) {
            throw Problem.validation("amount", "must be at most what is left of the payment");
        }
        if (restock != null) {
            requireKept(order, restock, "restock");
        }
        refundSaga.refundPart(order, amount, reason, admin.userId(), restock);
        return order.status();
    }

    /**
     * Puts pieces back into stock whose money went back before.
     *
     * @param pieces at most what the order still holds; null for all of that
     * @return the state of the order now
     * @throws Problem 404, 409 with the state or while money or pieces of the order are on their way, 400 when it is
     *     too much
     */
    public OrderStatus restock(Caller admin, String orderId, Pieces pieces, String reason) {
        Order order = Refusals.found(orders.lock(orderId));
        requireNoOpenRefund(order);
        if (!mayRestock(order)) {
            throw Refusals.wrongState("Only what was paid and given back can go back into stock", order);
        }
        if (!order.lines().returning().isEmpty()) {
            throw Problem.conflict("RESTOCK_RUNNING", "Pieces of this order are on their way back into stock")
                    .with("state", order.status());
        }
        if (order.lines().kept().isEmpty()) {
            throw Refusals.wrongState("The order holds no pieces any more", order);
        }
        if (pieces != null) {
            requireKept(order, pieces, "items");
        }
        stock.restock(order, pieces == null ? order.lines().kept() : pieces, reason, admin.userId());
        return order.status();
    }

    /**
     * Sends again every command of the order that is not answered.
     *
     * @return the state of the order now
     * @throws Problem 404, or 409 with the state when no answer is awaited
     */
    public OrderStatus repeat(String orderId) {
        Order order = Refusals.found(orders.lock(orderId));
        List<Refund> openRefunds =
                refunds.of(orderId).stream().filter(Refund::open).toList();
        List<StockReturn> openReturns =
                returns.of(orderId).stream().filter(StockReturn::open).toList();
        boolean ownCommand = order.watch().reminder().active();
        if (!ownCommand && openRefunds.isEmpty() && openReturns.isEmpty()) {
            throw Refusals.wrongState("No answer is awaited for this order", order);
        }
        if (ownCommand) {
            reminders.repeat(order);
        }
        openRefunds.forEach(refund -> reminders.repeat(order, refund));
        openReturns.forEach(stockReturn -> reminders.repeat(order, stockReturn));
        return order.status();
    }

    private static boolean mayRestock(Order order) {
        return switch (order.status()) {
            case CANCELED -> order.payment().paidAt() != null;
            case CONFIRMED -> order.payment().refunded() > 0;
            default -> false;
        };
    }

    private void requireNoOpenRefund(Order order) {
        if (refunds.anyOpen(order.number())) {
            throw Refusals.refundRunning(order);
        }
    }

    private static void requireKept(Order order, Pieces pieces, String field) {
        if (!pieces.atMost(order.lines().kept()).equals(pieces)) {
            throw Problem.validation(field, "must be at most what the order still holds");
        }
    }
}
