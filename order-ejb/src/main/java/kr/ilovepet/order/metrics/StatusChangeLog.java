package kr.ilovepet.order.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.order.domain.OrderStatusChanged;

/** Writes each change of an order's state to the log, once it has committed. */
@ApplicationScoped
public class StatusChangeLog {

    private static final Logger LOG = Logger.getLogger(StatusChangeLog.class.getName());

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderStatusChanged change) {
        LOG.log(Level.INFO, "Order {0} {1}", new Object[] {change.orderNumber(), change.to()});
    }
}
