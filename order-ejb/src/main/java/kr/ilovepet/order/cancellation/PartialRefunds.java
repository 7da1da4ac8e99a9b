package kr.ilovepet.order.cancellation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.domain.StockDecision;
import kr.ilovepet.order.domain.Won;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.saga.RefundSteps;

/** Refunds parts of what a paid order cost. */
@Stateless
public class PartialRefunds {

    private OrderRepository orders;
    private RefundRepository refunds;
    private RefundSteps refundSteps;

    /** For the container. */
    public PartialRefunds() {}

    @Inject
    public PartialRefunds(OrderRepository orders, RefundRepository refunds, RefundSteps refundSteps) {
        this.orders = orders;
        this.refunds = refunds;
        this.refundSteps = refundSteps;
    }

    /**
     * Refunds a part, and returns goods into stock once the money is back.
     *
     * @param amount at most what is left
     * @param stock at most what the order still holds
     * @return the state of the order now
     * @throws RequestRefusedException when there is no such order, it is not paid, has an open refund, or the request
     *     asks for too much
     */
    public OrderStatus refund(OrderNumber number, Won amount, Requester requester, StockDecision stock) {
        Order order = orders.lock(number).orElseThrow(RequestRefusedException::noSuchOrder);
        if (refunds.anyOpen(number)) {
            throw RequestRefusedException.refundRunning(order);
        }
        if (order.status() != OrderStatus.CONFIRMED) {
            throw RequestRefusedException.wrongState("Only a paid order can be refunded", order);
        }
        if (amount.compareTo(order.payment().refundable()) > 0) {
            throw RequestRefusedException.invalid("amount", "must be at most what is left of the payment");
        }
        HeldStock.require(order, stock.returned(), "restock");
        refundSteps.refundPart(order, amount, requester, stock);
        return order.status();
    }
}
