package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.orders.Order;
import kr.ilovepet.order.orders.OrderMoved;

/** Tells of every step of an order, inside the transaction that takes it: in the log, and to whoever observes it. */
@ApplicationScoped
class Moves {

    private static final Logger LOG = Logger.getLogger(Moves.class.getName());

    @Inject
    private Event<OrderMoved> moved;

    /** Tells what is not told yet of the order. */
    void tell(Order order) {
        order.history().takeMoves().forEach(move -> {
            LOG.log(Level.INFO, "Order {0} {1}", new Object[] {move.orderId(), move.to()});
            moved.fire(move);
        });
    }
}
