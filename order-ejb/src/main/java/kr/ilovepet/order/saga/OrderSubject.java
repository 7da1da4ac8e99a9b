package kr.ilovepet.order.saga;

import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.orders.Order;

/** How messages name an order. */
final class OrderSubject {

    private OrderSubject() {}

    static Subject of(Order order) {
        return new Subject(order.number(), order.incarnation());
    }
}
