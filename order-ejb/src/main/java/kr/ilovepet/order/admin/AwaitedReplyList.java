package kr.ilovepet.order.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** The orders for which a reply is awaited, longest first. */
@Stateless
public class AwaitedReplyList {

    private static final String AWAITED = """
            select order_number, changed_at as since, repeats, repeat_at from orders where repeat_at is not null
            union all
            select order_number, requested_at, repeats, repeat_at from refund where repeat_at is not null
            union all
            select order_number, requested_at, repeats, repeat_at from stock_return where repeat_at is not null
            """;
    private static final String PAGE =
            "select order_number, min(since) as since, max(repeats) as repeats," + " min(repeat_at) as next_at from ("
                    + AWAITED + ") awaited group by order_number order by since, order_number";
    private static final String TOTAL = "select count(distinct order_number) as total from (" + AWAITED + ") awaited";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    /** A page of the list. */
    public Page<AwaitedReplyView> page(PageRequest request) {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(PAGE)
                .unwrap(NativeQuery.class)
                .addScalar("order_number", StandardBasicTypes.STRING)
                .addScalar("since", StandardBasicTypes.INSTANT)
                .addScalar("repeats", StandardBasicTypes.INTEGER)
                .addScalar("next_at", StandardBasicTypes.INSTANT)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        Map<String, Order> orders =
                orders(rows.stream().map(row -> (String) row[0]).toList());
        List<AwaitedReplyView> items = rows.stream()
                .map(row -> view(orders.get((String) row[0]), row, now))
                .toList();
        return new Page<>(items, request.page(), request.size(), total());
    }

    private long total() {
        return ((Number) database.createNativeQuery(TOTAL).getSingleResult()).longValue();
    }

    private Map<String, Order> orders(List<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database
                .createQuery("select o from Order o where o.number in :numbers", Order.class)
                .setParameter("numbers", numbers)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(order -> order.number().value(), Function.identity()));
    }

    private static AwaitedReplyView view(Order order, Object[] row, Instant now) {
        return new AwaitedReplyView(
                order.number().value(),
                order.userId(),
                order.status(),
                order.timers().changedAt(),
                Math.max(0, Duration.between((Instant) row[1], now).toSeconds()),
                (Integer) row[2],
                (Instant) row[3],
                order.attention().notes().keySet());
    }
}
