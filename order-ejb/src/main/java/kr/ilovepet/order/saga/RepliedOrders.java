package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.contract.Message;
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
    private UnknownOrderSteps unknownOrders;

    protected RepliedOrders() {}

    @Inject
    RepliedOrders(OrderRepository orders, UnknownOrderSteps unknownOrders) {
        this.orders = orders;
        this.unknownOrders = unknownOrders;
    }

    /**
     * The order, for changing it; empty where it is not here, and what the saga declares for that has been done. What
     * no order can be called is nobody's.
     */
    public Optional<Order> lock(MessageHeader header, Message reply) {
        Optional<OrderNumber> number = OrderNumber.parse(header.subjectId());
        Optional<Incarnation> incarnation = Incarnation.parse(header.subject().incarnation());
        if (number.isEmpty() || incarnation.isEmpty()) {
            return Optional.empty();
        }
        Optional<Order> order =
                orders.lock(number.get()).filter(found -> found.incarnation().equals(incarnation.get()));
        if (order.isEmpty()) {
            unknownOrders.reply(number.get(), incarnation.get(), reply);
        }
        return order;
    }
}
