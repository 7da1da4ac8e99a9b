package kr.ilovepet.order.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts orders for the gauges, by indexes that hold only what waits. */
@ApplicationScoped
public class OrderCounts {

    @PersistenceContext
    private EntityManager database;

    /** Orders, refunds and returns of stock that wait for another service's answer. */
    public long resting() {
        return count("""
                select count(distinct waiting.number) from (
                    select order_number as number from orders where watch_at is not null
                    union all select order_number from refund where watch_at is not null
                    union all select order_number from stock_return where watch_at is not null) waiting
                """);
    }

    /** Orders on the list for a person. */
    public long attention() {
        return count("select count(distinct order_id) from order_attention");
    }

    private long count(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }
}
