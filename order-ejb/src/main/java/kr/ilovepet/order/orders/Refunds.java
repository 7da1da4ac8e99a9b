package kr.ilovepet.order.orders;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The refunds that are stored. Whoever changes one holds the lock of its order. */
@Stateless
public class Refunds {

    @PersistenceContext
    private EntityManager database;

    /** Stores a new request. */
    public void add(Refund refund) {
        database.persist(refund);
    }

    /** The request of this id, for changing it; empty where the id is not of a refund. */
    public Optional<Refund> lock(String cancelRequestId) {
        return Optional.ofNullable(database.find(Refund.class, cancelRequestId, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The order of a request; loads no request, so that one who goes on to {@link #lock} it sees it as it is then. */
    public String orderOf(String cancelRequestId) {
        return database.createQuery("select r.orderId from Refund r where r.cancelRequestId = :id", String.class)
                .setParameter("id", cancelRequestId)
                .getSingleResult();
    }

    /** All requests of an order, the first one first. */
    public List<Refund> of(String orderId) {
        return database.createQuery(
                        "select r from Refund r where r.orderId = :orderId order by r.requestedAt, r.cancelRequestId",
                        Refund.class)
                .setParameter("orderId", orderId)
                .getResultList();
    }

    /** Whether a request of the order waits for its answer. */
    public boolean anyOpen(String orderId) {
        return database.createQuery(
                                "select count(r) from Refund r where r.orderId = :orderId and r.state = :open",
                                Long.class)
                        .setParameter("orderId", orderId)
                        .setParameter("open", Refund.State.REQUESTED)
                        .getSingleResult()
                > 0;
    }
}
