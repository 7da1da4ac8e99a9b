package kr.ilovepet.order.overdue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.saga.OrderSteps;

/** Finds the orders whose time to pay is over and lets them expire, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExpiredOrders {

    private static final int MAX_AT_ONCE = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OrderRepository orders;

    @Inject
    private OrderSteps saga;

    @Inject
    private InstantSource clock;

    /** The numbers of orders whose time is over. */
    public List<String> find() {
        return database.createQuery(
                        "select o.number from Order o where o.timers.expiresAt <= :now order by o.timers.expiresAt",
                        String.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MAX_AT_ONCE)
                .getResultList();
    }

    /** Ends the order EXPIRED, if nobody paid meanwhile. */
    public void expire(String orderNumber) {
        orders.lock(new OrderNumber(orderNumber))
                .filter(order -> order.status().canExpire() && order.timers().expired(clock.instant()))
                .ifPresent(saga::expire);
    }
}
