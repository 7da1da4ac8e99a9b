package kr.ilovepet.order.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The unknown orders in the database. */
@ApplicationScoped
public class JpaUnknownOrderRepository implements UnknownOrderRepository {

    @PersistenceContext
    private EntityManager database;

    @Override
    public void add(UnknownOrder unknown) {
        database.persist(unknown);
    }

    @Override
    public Optional<UnknownOrder> lock(OrderNumber number, Incarnation incarnation) {
        return Optional.ofNullable(database.createQuery(
                        "select u from UnknownOrder u where u.number = :number and u.incarnation = :incarnation",
                        UnknownOrder.class)
                .setParameter("number", number.value())
                .setParameter("incarnation", incarnation.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull());
    }

    @Override
    public Optional<UnknownOrder> lock(long id) {
        return Optional.ofNullable(database.find(UnknownOrder.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public void remove(UnknownOrder known) {
        database.remove(known);
    }
}
