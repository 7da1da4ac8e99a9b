package kr.ilovepet.order.desk;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** The orders for which an answer is awaited, longest first. */
@Stateless
public class RestingList {

    private static final String AWAITED = """
            select order_number, changed_at as since, repeats, watch_at from orders where watch_at is not null
            union all
            select order_number, requested_at, repeats, watch_at from refund where watch_at is not null
            union all
            select order_number, requested_at, repeats, watch_at from stock_return where watch_at is not null
            """;
    private static final String PART =
            "select order_number, min(since) as since, max(repeats) as repeats," + " min(watch_at) as next_at from ("
                    + AWAITED + ") awaited group by order_number order by since, order_number";
    private static final String TOTAL = "select count(distinct order_number) as total from (" + AWAITED + ") awaited";

    @PersistenceContext
    private EntityManager database;

    /** A part of the list. */
    public Page<RestingView> part(PageRequest part) {
        Instant now = Instant.now();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(PART)
                .unwrap(NativeQuery.class)
                .addScalar("order_number", StandardBasicTypes.STRING)
                .addScalar("since", StandardBasicTypes.INSTANT)
                .addScalar("repeats", StandardBasicTypes.INTEGER)
                .addScalar("next_at", StandardBasicTypes.INSTANT)
                .setFirstResult(part.offset())
                .setMaxResults(part.size())
                .getResultList();
        Map<String, Order> orders =
                orders(rows.stream().map(row -> (String) row[0]).toList());
        List<RestingView> items = rows.stream()
                .map(row -> view(orders.get((String) row[0]), row, now))
                .toList();
        return new Page<>(items, part.page(), part.size(), total());
    }

    private long total() {
        return ((Number) database.createNativeQuery(TOTAL).getSingleResult()).longValue();
    }

    private Map<String, Order> orders(List<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("select o from Order o where o.number in :numbers", Order.class)
                .setParameter("numbers", numbers)
                .getResultStream()
                .collect(Collectors.toMap(Order::number, Function.identity()));
    }

    private static RestingView view(Order order, Object[] row, Instant now) {
        return new RestingView(
                order.number(),
                order.userId(),
                order.status(),
                order.watch().changedAt(),
                Math.max(0, Duration.between((Instant) row[1], now).toSeconds()),
                (Integer) row[2],
                (Instant) row[3],
                order.attention().notes().keySet());
    }
}
