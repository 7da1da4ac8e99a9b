package kr.ilovepet.order.overdue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.Refund;
import kr.ilovepet.order.domain.RefundRepository;
import kr.ilovepet.order.domain.StockReturn;
import kr.ilovepet.order.domain.StockReturnRepository;
import kr.ilovepet.order.domain.UnknownOrderRepository;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.order.saga.CommandRepeater;
import kr.ilovepet.order.saga.OrderSteps;
import kr.ilovepet.order.saga.UnknownOrderSteps;

/**
 * Finds the commands whose reply is overdue and repeats them: each in a transaction of its own, but what an admin asks
 * for in the admin's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OverdueCommands {

    private static final int MAX_AT_ONCE = 200;

    private static final String ANYTHING_DUE = """
            select 1 from orders where expires_at <= ?1
            union all select 1 from orders where repeat_at <= ?1
            union all select 1 from refund where repeat_at <= ?1
            union all select 1 from stock_return where repeat_at <= ?1
            union all select 1 from unknown_order where repeat_at <= ?1
            limit 1
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OrderRepository orders;

    @Inject
    private RefundRepository refunds;

    @Inject
    private StockReturnRepository returns;

    @Inject
    private UnknownOrderRepository unknownOrders;

    @Inject
    private OrderSteps saga;

    @Inject
    private UnknownOrderSteps unknownOrderSteps;

    @Inject
    private CommandRepeater repeater;

    @Inject
    private InstantSource clock;

    /** Whether any command is overdue, or any order's time to pay is over. */
    public boolean anythingDue() {
        return !database.createNativeQuery(ANYTHING_DUE)
                .setParameter(1, clock.instant())
                .getResultList()
                .isEmpty();
    }

    /** Numbers of orders whose own command is overdue. */
    public List<String> ofOrders() {
        return overdue("select o.number from Order o where o.timers.commandRepeat.nextAt <= :now"
                + " order by o.timers.commandRepeat.nextAt");
    }

    /** Ids of refunds whose command is overdue. */
    public List<String> ofRefunds() {
        return overdue("select r.cancelRequestId from Refund r where r.commandRepeat.nextAt <= :now"
                + " order by r.commandRepeat.nextAt");
    }

    /** Ids of stock returns whose command is overdue. */
    public List<String> ofStockReturns() {
        return overdue("select r.rollbackId from StockReturn r where r.commandRepeat.nextAt <= :now"
                + " order by r.commandRepeat.nextAt");
    }

    /** Rows of unknown orders of which something is to go back. */
    public List<String> ofUnknownOrders() {
        return overdue("select cast(u.id as string) from UnknownOrder u where u.commandRepeat.nextAt <= :now"
                + " order by u.commandRepeat.nextAt");
    }

    /** Asks for what is to go back of an unknown order, if it is still overdue. */
    public void settleUnknownOrder(String id) {
        unknownOrders
                .lock(Long.parseLong(id))
                .filter(unknown -> unknown.commandRepeat().overdue(clock.instant()))
                .ifPresent(unknownOrderSteps::settle);
    }

    /** Repeats the order's own command, if it is still overdue. */
    public void repeatOfOrder(String orderNumber) {
        orders.lock(new OrderNumber(orderNumber))
                .filter(order -> order.timers().commandRepeat().overdue(clock.instant()))
                .ifPresent(saga::repeat);
    }

    /** Repeats the command of a refund, if it is still overdue. */
    public void repeatOfRefund(String cancelRequestId) {
        orders.lock(refunds.orderOf(cancelRequestId))
                .ifPresent(order -> refunds.lock(cancelRequestId)
                        .filter(refund -> refund.commandRepeat().overdue(clock.instant()))
                        .ifPresent(refund -> repeater.repeat(order, refund)));
    }

    /** Repeats the command of a stock return, if it is still overdue. */
    public void repeatOfStockReturn(String rollbackId) {
        orders.lock(returns.orderOf(rollbackId))
                .ifPresent(order -> returns.lock(rollbackId)
                        .filter(stockReturn -> stockReturn.commandRepeat().overdue(clock.instant()))
                        .ifPresent(stockReturn -> repeater.repeat(order, stockReturn)));
    }

    /**
     * Repeats every command of the order that has no reply yet, overdue or not.
     *
     * @return the state of the order now
     * @throws RequestRefusedException when there is no such order, or no reply is awaited for it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public OrderStatus repeatAll(OrderNumber number) {
        Order order = orders.lock(number).orElseThrow(RequestRefusedException::noSuchOrder);
        List<Refund> openRefunds =
                refunds.of(number).stream().filter(Refund::open).toList();
        List<StockReturn> openReturns =
                returns.of(number).stream().filter(StockReturn::open).toList();
        boolean ownCommand = order.timers().commandRepeat().awaitsReply();
        if (!ownCommand && openRefunds.isEmpty() && openReturns.isEmpty()) {
            throw RequestRefusedException.wrongState("No reply is awaited for this order", order);
        }
        if (ownCommand) {
            saga.repeat(order);
        }
        openRefunds.forEach(refund -> repeater.repeat(order, refund));
        openReturns.forEach(stockReturn -> repeater.repeat(order, stockReturn));
        return order.status();
    }

    private List<String> overdue(String query) {
        return database.createQuery(query, String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MAX_AT_ONCE)
                .getResultList();
    }
}
