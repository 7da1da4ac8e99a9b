package kr.ilovepet.order.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kr.ilovepet.order.domain.AttentionNote;
import kr.ilovepet.order.domain.AttentionReason;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.request.Caller;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** The list of what needs a person: one item for each reason of each order, the oldest first. */
@Stateless
public class AttentionList {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private OrderRepository orders;

    @Inject
    private InstantSource clock;

    /** A page of the list. */
    public Page<AttentionView> page(PageRequest request) {
        List<AttentionView> items = database
                .createQuery(
                        "select o.number, o.userId, o.status, o.payment.amount, key(n), value(n).since, value(n).detail"
                                + " from Order o join o.attention.notes n order by value(n).since, o.id, key(n)",
                        Object[].class)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList()
                .stream()
                .map(row -> new AttentionView(
                        (String) row[0],
                        (Long) row[1],
                        (OrderStatus) row[2],
                        (Long) row[3],
                        (AttentionReason) row[4],
                        (Instant) row[5],
                        (String) row[6]))
                .toList();
        long total = database.createQuery("select count(n) from Order o join o.attention.notes n", Long.class)
                .getSingleResult();
        return new Page<>(items, request.page(), request.size(), total);
    }

    /**
     * Takes a reason off the list; who did it and why is stored.
     *
     * @return the state of the order now
     * @throws RequestRefusedException when there is no such order, or it is not on the list for this reason
     */
    public OrderStatus resolve(Caller admin, OrderNumber number, AttentionReason reason, String note) {
        Order order = orders.lock(number).orElseThrow(RequestRefusedException::noSuchOrder);
        AttentionNote open = order.attention().notes().get(reason);
        if (open == null) {
            throw RequestRefusedException.notFound("The order is not on the list for this reason");
        }
        order.attention().resolve(reason);
        database.createNativeQuery(
                        "insert into attention_resolved (order_number, reason, since, detail, note, resolved_by, resolved_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, number.value())
                .setParameter(2, reason.name())
                .setParameter(3, open.since())
                .setParameter(4, open.detail() == null ? "" : open.detail())
                .setParameter(5, note)
                .setParameter(6, admin.userId())
                .setParameter(7, clock.instant())
                .executeUpdate();
        return order.status();
    }
}
