package kr.ilovepet.order.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderStatus;
import kr.ilovepet.order.orders.Orders;
import kr.ilovepet.order.orders.Refund;
import kr.ilovepet.order.orders.Refunds;
import kr.ilovepet.order.saga.OrderSaga;
import kr.ilovepet.saga.outbox.Outbox;

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
    private OrderSaga saga;

    @Inject
    private Outbox outbox;

    /** Numbers of orders whose time is over. */
    public List<String> expired() {
        return due("select o.number from Order o where o.watch.expiresAt <= :now order by o.watch.expiresAt");
    }

    /** Numbers of orders whose command should be answered by now. */
    public List<String> unanswered() {
        return due("select o.number from Order o where o.watch.watchAt <= :now order by o.watch.watchAt");
    }

    /** Ids of refunds that should be answered by now. */
    public List<String> unansweredRefunds() {
        return due("select r.cancelRequestId from Refund r where r.watchAt <= :now order by r.watchAt");
    }

    /** Ends an order that nobody paid in time. */
    public void expire(String orderId) {
        orders.lock(orderId)
                .filter(order -> order.status().canExpire() && order.watch().expired(Instant.now()))
                .ifPresent(order -> saga.abandon(order, OrderStatus.EXPIRED));
    }

    /** Sends the order's command again, under a new event id and the same idempotency key. */
    public void repeat(String orderId) {
        orders.lock(orderId).filter(order -> order.watch().due(Instant.now())).ifPresent(this::repeat);
    }

    private void repeat(Order order) {
        saga.repeat(order);
        if (order.watch().repeated(Instant.now())) {
            order.unanswered();
        }
    }

    /** Asks for the refund again. */
    public void repeatRefund(String cancelRequestId) {
        orders.lock(refunds.orderOf(cancelRequestId)).ifPresent(order -> refunds.lock(cancelRequestId)
                .filter(Refund::open)
                .ifPresent(refund -> repeat(order, refund)));
    }

    private void repeat(Order order, Refund refund) {
        outbox.send(order.number(), refund.command(order.paymentId()));
        if (refund.repeated(Instant.now())) {
            order.unanswered();
        }
    }

    private List<String> due(String query) {
        return database.createQuery(query, String.class)
                .setParameter("now", Instant.now())
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
