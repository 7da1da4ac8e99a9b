package kr.ilovepet.order.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The refunds in the database. */
@ApplicationScoped
public class JpaRefundRepository implements RefundRepository {

    @PersistenceContext
    private EntityManager database;

    @Override
    public void add(Refund refund) {
        database.persist(refund);
    }

    @Override
    public Optional<Refund> lock(String cancelRequestId) {
        return Optional.ofNullable(database.find(Refund.class, cancelRequestId, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public OrderNumber orderOf(String cancelRequestId) {
        return new OrderNumber(
                database.createQuery("select r.orderNumber from Refund r where r.cancelRequestId = :id", String.class)
                        .setParameter("id", cancelRequestId)
                        .getSingleResult());
    }

    @Override
    public List<Refund> of(OrderNumber order) {
        return database.createQuery(
                        "select r from Refund r where r.orderNumber = :number order by r.requestedAt, r.cancelRequestId",
                        Refund.class)
                .setParameter("number", order.value())
                .getResultList();
    }

    @Override
    public boolean anyOpen(OrderNumber order) {
        return database.createQuery(
                                "select count(r) from Refund r where r.orderNumber = :number and r.state = :open",
                                Long.class)
                        .setParameter("number", order.value())
                        .setParameter("open", Refund.State.REQUESTED)
                        .getSingleResult()
                > 0;
    }
}
