package kr.ilovepet.order.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.platform.audit.AuditTrail;
import kr.ilovepet.platform.audit.AuditedObject;

/** Records what admins do with orders, in the transaction in which they do it. */
@Stateless
public class AuditedOrders {

    @Inject
    private OrderRepository orders;

    @Inject
    private AuditTrail audit;

    /**
     * Makes a change and records it. What the change throws rolls both back.
     *
     * @param action such as {@code order.refund}
     * @param request what the admin asked for, writable as JSON; may be null
     * @return what the change gave
     */
    public OrderStatus change(String action, OrderNumber number, Object request, Supplier<OrderStatus> change) {
        // Locked first, as the change itself does: what it finds is what is recorded here.
        Optional<Order> order = orders.lock(number);
        OrderSnapshot before = order.map(found -> OrderSnapshot.of(found, null)).orElse(null);
        OrderStatus status = change.get();
        order.ifPresent(found ->
                audit.record(action, AuditedObject.order(number.value()), before, OrderSnapshot.of(found, request)));
        return status;
    }
}
