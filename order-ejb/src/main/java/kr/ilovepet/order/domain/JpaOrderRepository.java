package kr.ilovepet.order.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The orders in the database; what happens to them becomes CDI events. */
@ApplicationScoped
public class JpaOrderRepository implements OrderRepository {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<ChangedOrder> changes;

    @Override
    public boolean add(Order order) {
        try {
            database.persist(order);
        } catch (ConstraintViolationException numberTaken) {
            return false;
        }
        publish(order);
        return true;
    }

    @Override
    public Optional<Order> find(OrderNumber number) {
        return byNumber(number, LockModeType.NONE);
    }

    @Override
    public Optional<Order> lock(OrderNumber number) {
        Optional<Order> order = byNumber(number, LockModeType.PESSIMISTIC_WRITE);
        order.ifPresent(this::publish);
        return order;
    }

    private void publish(Order order) {
        order.publishTo(change -> changes.fire(new ChangedOrder(order, change)));
    }

    /**
     * With its lines, which every step and every look needs. Other orders that the transaction has changed are written
     * at its end and not before this: none of them has this number.
     */
    private Optional<Order> byNumber(OrderNumber number, LockModeType lock) {
        return Optional.ofNullable(database.createQuery(
                        "select o from Order o left join fetch o.lines.lines where o.number = :number", Order.class)
                .setParameter("number", number.value())
                .setLockMode(lock)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResultOrNull());
    }
}
