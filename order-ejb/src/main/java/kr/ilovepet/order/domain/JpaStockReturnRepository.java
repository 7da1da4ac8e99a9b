package kr.ilovepet.order.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stock returns in the database. */
@ApplicationScoped
public class JpaStockReturnRepository implements StockReturnRepository {

    @PersistenceContext
    private EntityManager database;

    @Override
    public void add(StockReturn stockReturn) {
        database.persist(stockReturn);
    }

    @Override
    public Optional<StockReturn> lock(String rollbackId) {
        return Optional.ofNullable(database.find(StockReturn.class, rollbackId, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public OrderNumber orderOf(String rollbackId) {
        return new OrderNumber(
                database.createQuery("select r.orderNumber from StockReturn r where r.rollbackId = :id", String.class)
                        .setParameter("id", rollbackId)
                        .getSingleResult());
    }

    @Override
    public List<StockReturn> of(OrderNumber order) {
        return database.createQuery(
                        "select r from StockReturn r where r.orderNumber = :number order by r.requestedAt, r.rollbackId",
                        StockReturn.class)
                .setParameter("number", order.value())
                .getResultList();
    }
}
