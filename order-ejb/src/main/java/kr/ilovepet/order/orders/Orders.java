package kr.ilovepet.order.orders;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** The orders that are stored. */
@Stateless
public class Orders {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<OrderTouched> touched;

    /** The order, for reading. */
    public Optional<Order> find(String orderId) {
        return byNumber(orderId, LockModeType.NONE);
    }

    /**
     * The order, for changing it. Those who want to change it at the same time wait, and then see the state that won.
     */
    public Optional<Order> lock(String orderId) {
        Optional<Order> order = byNumber(orderId, LockModeType.PESSIMISTIC_WRITE);
        order.ifPresent(found -> touched.fire(new OrderTouched(found.number())));
        return order;
    }

    /** A member's orders as views, newest first. */
    public Page<OrderView> ofMember(long userId, PageRequest part, FailureTexts texts) {
        List<OrderView> items = database.createQuery(
                        "select o from Order o where o.userId = :userId order by o.id desc", Order.class)
                .setParameter("userId", userId)
                .setFirstResult(part.offset())
                .setMaxResults(part.size())
                .getResultStream()
                .map(order -> OrderView.of(order, texts))
                .toList();
        long total = database.createQuery("select count(o) from Order o where o.userId = :userId", Long.class)
                .setParameter("userId", userId)
                .getSingleResult();
        return new Page<>(items, part.page(), part.size(), total);
    }

    /** The states of these orders; one query for all that wait. */
    public Map<String, OrderStatus> statuses(Collection<String> orderIds) {
        return database.createQuery(
                        "select o.number, o.status from Order o where o.number in :orderIds", Object[].class)
                .setParameter("orderIds", orderIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (OrderStatus) row[1]));
    }

    /**
     * The state of a member's order that is paid with this key; empty where it is not. Loads no order, so that one who
     * goes on to {@link #lock} it sees it as it is then.
     */
    public Optional<OrderStatus> statusWithKey(String orderId, long userId, String paymentKey) {
        return database.createQuery(
                        "select o.status from Order o where o.number = :number and o.userId = :userId and o.payment.key = :key",
                        OrderStatus.class)
                .setParameter("number", orderId)
                .setParameter("userId", userId)
                .setParameter("key", paymentKey)
                .getResultStream()
                .findFirst();
    }

    /** The order as it is shown. */
    public Optional<OrderView> view(String orderId, FailureTexts texts) {
        return find(orderId).map(order -> OrderView.of(order, texts));
    }

    private Optional<Order> byNumber(String orderId, LockModeType lock) {
        return database.createQuery("select o from Order o where o.number = :number", Order.class)
                .setParameter("number", orderId)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
