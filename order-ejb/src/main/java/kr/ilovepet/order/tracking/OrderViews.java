package kr.ilovepet.order.tracking;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Reads orders as they are shown. */
@Stateless
public class OrderViews {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OrderRepository orders;

    /** The order; empty where there is none. */
    public Optional<OrderView> find(OrderNumber number, FailureTexts texts) {
        return orders.find(number).map(order -> OrderView.of(order, texts));
    }

    /** The order for several readers, read once; nothing where there is none. */
    public Map<FailureTexts, OrderView> find(OrderNumber number, Set<FailureTexts> readers) {
        return orders.find(number).map(order -> of(order, readers)).orElse(Map.of());
    }

    /** An order that is at hand, for several readers. */
    static Map<FailureTexts, OrderView> of(Order order, Set<FailureTexts> readers) {
        return readers.stream().collect(Collectors.toMap(Function.identity(), texts -> OrderView.of(order, texts)));
    }

    /** A page of a member's orders, newest first. */
    public Page<OrderView> ofMember(long userId, PageRequest request, FailureTexts texts) {
        List<OrderView> items = database
                .createQuery("select o from Order o where o.userId = :userId order by o.id desc", Order.class)
                .setParameter("userId", userId)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList()
                .stream()
                .map(order -> OrderView.of(order, texts))
                .toList();
        // Most members have no second page, and then there is nothing to count.
        boolean complete = request.offset() == 0 && items.size() < request.size();
        return new Page<>(items, request.page(), request.size(), complete ? items.size() : count(userId));
    }

    private long count(long userId) {
        return database.createQuery("select count(o) from Order o where o.userId = :userId", Long.class)
                .setParameter("userId", userId)
                .getSingleResult();
    }
}
