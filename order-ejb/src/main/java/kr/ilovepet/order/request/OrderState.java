package kr.ilovepet.order.request;

import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;

/** The response to a request that changed an order: in which state the order is now. */
public record OrderState(String orderId, OrderStatus status) {

    /** The state of this order. */
    public static OrderState of(OrderNumber number, OrderStatus status) {
        return new OrderState(number.value(), status);
    }
}
