package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.order.domain.Incarnation;
import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderRepository;

/**
 * The orders that replies are about: those that have the number and the incarnation of the reply. An order that was
 * given the number of another one once more never gets what was replied to that.
 */
@ApplicationScoped
public class RepliedOrders {

    private OrderRepository orders;

    protected RepliedOrders() {}

    @Inject
    RepliedOrders(OrderRepository orders) {
        this.orders = orders;
    }

    /** The order, for changing it; empty where there is none of this number and incarnation. */
    public Optional<Order> lock(MessageHeader reply) {
        Optional<Incarnation> incarnation =
                Incarnation.parse(reply.subject().incarnation());
        return OrderNumber.parse(reply.subjectId())
                .flatMap(orders::lock)
                .filter(order -> incarnation.filter(order.incarnation()::equals).isPresent());
    }
}
