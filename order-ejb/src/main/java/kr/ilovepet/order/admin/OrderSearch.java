package kr.ilovepet.order.admin;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.order.admin.StatusCounts.StatusCount;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** Finds orders for admins. */
@Stateless
public class OrderSearch {

    @PersistenceContext
    private EntityManager database;

    /** The orders that fit, newest first. */
    public Page<OrderSearchResult> find(OrderSearchTerms terms, PageRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String fitting = " from Order o where 1 = 1"
                + condition(parameters, "o.number like :orderId", "orderId", prefix(terms.orderId()))
                + condition(parameters, "o.userId = :userId", "userId", terms.userId())
                + condition(parameters, "o.status = :status", "status", terms.status())
                + condition(parameters, "o.createdAt >= :from", "from", terms.from())
                + condition(parameters, "o.createdAt < :before", "before", terms.before());
        // Numbers grow as ids do; those that begin alike are side by side in the index of numbers only.
        String newestFirst = terms.orderId() == null ? " order by o.id desc" : " order by o.number desc";
        List<OrderSearchResult> items = query("select o" + fitting + newestFirst, Order.class, parameters)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList()
                .stream()
                .map(OrderSearchResult::of)
                .toList();
        long total = query("select count(o)" + fitting, Long.class, parameters).getSingleResult();
        return new Page<>(items, request.page(), request.size(), total);
    }

    /** How many orders are in each state now. */
    public StatusCounts countByStatus() {
        Map<OrderStatus, Long> counted = database
                .createQuery("select o.status, count(o) from Order o group by o.status", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (OrderStatus) row[0], row -> (Long) row[1]));
        return new StatusCounts(Stream.of(OrderStatus.values())
                .map(status -> new StatusCount(status, counted.getOrDefault(status, 0L)))
                .toList());
    }

    private <T> TypedQuery<T> query(String text, Class<T> type, Map<String, Object> parameters) {
        TypedQuery<T> query = database.createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String condition(Map<String, Object> parameters, String text, String name, Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(name, value);
        return " and " + text;
    }

    /** Digits alone, so that nothing in it has a meaning of its own. */
    private static String prefix(String digits) {
        return digits == null ? null : digits + "%";
    }
}
