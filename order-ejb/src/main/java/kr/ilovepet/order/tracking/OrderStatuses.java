package kr.ilovepet.order.tracking;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.platform.database.InList;

/** Reads the states of orders for those who wait for a change. */
@Stateless
public class OrderStatuses {

    @PersistenceContext
    private EntityManager database;

    /** The states of these orders; an order that does not exist is left out. */
    public Map<OrderNumber, OrderStatus> of(Collection<OrderNumber> numbers) {
        Map<OrderNumber, OrderStatus> found = new HashMap<>();
        for (InList part : InList.parts(numbers.stream().map(OrderNumber::value).toList())) {
            part.set(database.createQuery(
                            "select o.number, o.status from Order o where o.number in " + part.numbered(),
                            Object[].class))
                    .getResultList()
                    .forEach(row -> found.put(new OrderNumber((String) row[0]), (OrderStatus) row[1]));
        }
        return found;
    }
}
