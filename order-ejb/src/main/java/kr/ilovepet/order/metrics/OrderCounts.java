package kr.ilovepet.order.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts orders for the gauges, from the indexes of the columns that tell what waits. */
@ApplicationScoped
public class OrderCounts {

    @PersistenceContext
    private EntityManager database;

    /** Orders for which a reply is awaited: to their own command, or to that of a refund or a stock return. */
    public long awaitingReply() {
        return count("""
                select count(distinct waiting.number) from (
                    select order_number as number from orders where repeat_at is not null
                    union all select order_number from refund where repeat_at is not null
                    union all select order_number from stock_return where repeat_at is not null) waiting
                """);
    }

    /** Orders on the list for a person, unknown ones too. */
    public long attention() {
        return count("select (select count(distinct order_id) from order_attention)"
                + " + (select count(*) from unknown_order where closed_at is null)");
    }

    private long count(String query) {
        return ((Number) database.createNativeQuery(query).getSingleResult()).longValue();
    }
}
