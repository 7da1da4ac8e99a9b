package kr.ilovepet.order.tracking;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;

/** Reads the states of orders for those who wait for a change. */
@Stateless
public class OrderStatuses {

    @PersistenceContext
    private EntityManager database;

    /** The states of these orders, in one query; an order that does not exist is left out. */
    public Map<OrderNumber, OrderStatus> of(Collection<OrderNumber> numbers) {
        return database
                .createQuery("select o.number, o.status from Order o where o.number in :numbers", Object[].class)
                .setParameter(
                        "numbers", numbers.stream().map(OrderNumber::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> new OrderNumber((String) row[0]), row -> (OrderStatus) row[1]));
    }
}
