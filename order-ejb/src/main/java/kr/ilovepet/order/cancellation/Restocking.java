package kr.ilovepet.order.cancellation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Quantities;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.Requester;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.saga.StockReturnSteps;

/** Returns goods into stock whose money was refunded before. */
@Stateless
public class Restocking {

    private OrderRepository orders;
    private RefundRepository refunds;
    private StockReturnSteps stockReturns;

    /** For the container. */
    public Restocking() {}

    @Inject
    public Restocking(OrderRepository orders, RefundRepository refunds, StockReturnSteps stockReturns) {
        this.orders = orders;
        this.refunds = refunds;
        this.stockReturns = stockReturns;
    }

    /**
     * Returns goods into stock.
     *
     * @param wanted at most what the order still holds; empty for all of that
     * @return the state of the order now
     * @throws RequestRefusedException when there is no such order, nothing of it was refunded, money or goods of it are
     *     on their way, or the request asks for too much
     */
    public OrderStatus restock(OrderNumber number, Optional<Quantities> wanted, Requester requester) {
        Order order = orders.lock(number).orElseThrow(RequestRefusedException::noSuchOrder);
        if (refunds.anyOpen(number)) {
            throw RequestRefusedException.refundRunning(order);
        }
        if (!refundedBefore(order)) {
            throw RequestRefusedException.wrongState("Only what was paid and refunded can return into stock", order);
        }
        if (!order.lines().returnRequested().isEmpty()) {
            throw RequestRefusedException.restockRunning(order);
        }
        if (order.lines().held().isEmpty()) {
            throw RequestRefusedException.wrongState("The order holds no goods any more", order);
        }
        wanted.ifPresent(quantities -> HeldStock.require(order, quantities, "items"));
        stockReturns.restock(order, wanted.orElseGet(order.lines()::held), requester);
        return order.status();
    }

    private static boolean refundedBefore(Order order) {
        return switch (order.status()) {
            case CANCELED -> order.payment().charged();
            case CONFIRMED -> !order.payment().refunded().isZero();
            default -> false;
        };
    }
}
