package kr.ilovepet.order.admin;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import kr.ilovepet.order.domain.UnknownOrder;
import kr.ilovepet.order.domain.UnknownOrderRepository;
import kr.ilovepet.order.request.RequestRefusedException;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;
import kr.ilovepet.platform.page.Page;
import kr.ilovepet.platform.page.PageRequest;

/** The orders that are not here, for a person: each stays until somebody has looked at it. */
@Stateless
public class UnknownOrderList {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private UnknownOrderRepository unknownOrders;

    @Inject
    private AuditTrail audit;

    @Inject
    private InstantSource clock;

    /** A page of the list, those first that are known the longest. */
    public Page<UnknownOrderView> page(PageRequest request) {
        return new Page<>(
                database
                        .createQuery(
                                "select u from UnknownOrder u where u.closedAt is null order by u.foundAt, u.id",
                                UnknownOrder.class)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList()
                        .stream()
                        .map(UnknownOrderView::of)
                        .toList(),
                request.page(),
                request.size(),
                database.createQuery("select count(u) from UnknownOrder u where u.closedAt is null", Long.class)
                        .getSingleResult());
    }

    /**
     * Takes it off the list; who did it and why is recorded.
     *
     * @param reason what the admin says, writable as JSON
     * @throws RequestRefusedException when there is no such unknown order on the list, or something of it is still to
     *     go back
     */
    public UnknownOrderView close(long id, Object reason) {
        UnknownOrder unknown = unknownOrders
                .lock(id)
                .filter(found -> found.closedAt() == null)
                .orElseThrow(() -> RequestRefusedException.notFound("There is no such unknown order on the list"));
        UnknownOrderView before = UnknownOrderView.of(unknown);
        if (!unknown.close(clock.instant())) {
            throw RequestRefusedException.wrongState("Money or goods of this unknown order are on their way back");
        }
        audit.record("order.unknown.close", AuditedObject.order(before.orderId()), before, reason);
        return before;
    }
}
