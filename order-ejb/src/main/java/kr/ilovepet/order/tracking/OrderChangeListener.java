package kr.ilovepet.order.tracking;

import kr.ilovepet.order.domain.Order;
import kr.ilovepet.order.domain.OrderNumber;
import kr.ilovepet.order.domain.OrderStatus;

/** Is told of orders whose state changed. Must not block. */
interface OrderChangeListener {

    /** Where nobody listens yet. */
    OrderChangeListener NOBODY = new OrderChangeListener() {
        @Override
        public void changedHere(Order order) {
            // Nobody waits for it.
        }

        @Override
        public void changedElsewhere(OrderNumber order, OrderStatus status) {
            // Nobody waits for it.
        }
    };

    /**
     * This instance has committed a change.
     *
     * @param order as it was committed
     */
    void changedHere(Order order);

    /** Another instance has committed a change. */
    void changedElsewhere(OrderNumber order, OrderStatus status);
}
