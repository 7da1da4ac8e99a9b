package kr.ilovepet.order.orders;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The returns into stock that are stored. Whoever changes one holds the lock of its order. */
@Stateless
public class StockReturns {

    @PersistenceContext
    private EntityManager database;

    /** Stores a new return. */
    public void add(StockReturn stockReturn) {
        database.persist(stockReturn);
    }

    /** The return of this id, for changing it; empty where there is none. */
    public Optional<StockReturn> lock(String rollbackId) {
        return Optional.ofNullable(database.find(StockReturn.class, rollbackId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The order of a return; loads no return, so that one who goes on to {@link #lock} it sees it as it is then. */
    public String orderOf(String rollbackId) {
        return database.createQuery("select r.orderId from StockReturn r where r.rollbackId = :id", String.class)
                .setParameter("id", rollbackId)
                .getSingleResult();
    }

    /** All returns of an order, the first one first. */
    public List<StockReturn> of(String orderId) {
        return database.createQuery(
                        "select r from StockReturn r where r.orderId = :orderId order by r.requestedAt, r.rollbackId",
                        StockReturn.class)
                .setParameter("orderId", orderId)
                .getResultList();
    }
}
