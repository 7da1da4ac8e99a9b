package kr.ilovepet.order.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.order.orders.StockReturns;
import kr.ilovepet.order.saga.OrderSaga;
import kr.ilovepet.order.saga.Reminders;

/** What rests, and what is done about it: each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestingOrders {

    private static final int AT_ONCE = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Orders orders;

    @Inject
    private Refunds refunds;

    @Inject
    private StockReturns returns;

    @Inject
    private OrderSaga saga;

    @Inject
    private Reminders reminders;

    /** Numbers of orders whose time is over. */
    public List<String> expired() {
        return due("select o.number from Order o where o.watch.expiresAt <= :now order by o.watch.expiresAt");
    }

    /** Numbers of orders whose command should be answered by now. */
    public List<String> unanswered() {
        return due(
                "select o.number from Order o where o.watch.reminder.nextAt <= :now order by o.watch.reminder.nextAt");
    }

    /** Ids of refunds that should be answered by now. */
    public List<String> unansweredRefunds() {
        return due("select r.cancelRequestId from Refund r where r.reminder.nextAt <= :now order by r.reminder.nextAt");
    }

    /** Ids of returns into stock that should be answered by now. */
    public List<String> unansweredReturns() {
        return due("select r.rollbackId from StockReturn r where r.reminder.nextAt <= :now order by r.reminder.nextAt");
    }

    /** Ends an order that nobody paid in time. */
    public void expire(String orderId) {
        orders.lock(orderId)
                .filter(order -> order.status().canExpire() && order.watch().expired(Instant.now()))
                .ifPresent(order -> saga.abandon(order, OrderStatus.EXPIRED));
    }

    /** Sends the order's command again. */
    public void repeat(String orderId) {
        orders.lock(orderId)
                .filter(order -> order.watch().reminder().due(Instant.now()))
                .ifPresent(reminders::repeat);
    }

    /** Asks for the refund again. */
    public void repeatRefund(String cancelRequestId) {
        orders.lock(refunds.orderOf(cancelRequestId))
                .ifPresent(order -> refunds.lock(cancelRequestId)
                        .filter(refund -> refund.reminder().due(Instant.now()))
                        .ifPresent(refund -> reminders.repeat(order, refund)));
    }

    /** Asks for the pieces again. */
    public void repeatReturn(String rollbackId) {
        orders.lock(returns.orderOf(rollbackId))
                .ifPresent(order -> returns.lock(rollbackId)
                        .filter(found -> found.reminder().due(Instant.now()))
                        .ifPresent(found -> reminders.repeat(order, found)));
    }

    private List<String> due(String query) {
        return database.createQuery(query, String.class)
                .setParameter("now", Instant.now())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
