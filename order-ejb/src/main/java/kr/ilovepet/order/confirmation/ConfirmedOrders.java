package kr.ilovepet.order.confirmation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.PaymentKey;

/** Looks for orders that were confirmed before, without loading or locking them. */
@Stateless
public class ConfirmedOrders {

    @PersistenceContext
    private EntityManager database;

    /** The state of a member's order that was confirmed with this key; empty where it was not. */
    public Optional<OrderStatus> status(OrderNumber number, long userId, PaymentKey key) {
        return database
                .createQuery(
                        "select o.status from Order o where o.number = :number and o.userId = :userId and o.payment.key = :key",
                        OrderStatus.class)
                .setParameter("number", number.value())
                .setParameter("userId", userId)
                .setParameter("key", key.value())
                .getResultList()
                .stream()
                .findFirst();
    }
}
