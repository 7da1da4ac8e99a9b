package kr.ilovepet.order.metrics;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.instance.log.LogContext;
import kr.ilovepet.order.domain.ChangedOrder;
import kr.ilovepet.order.domain.OrderStatusChanged;

/**
 * Writes each change of an order's state to the log, once it has committed. One transaction may change orders for
 * messages of several traces, so the line is written in the trace in which its change was made.
 */
@ApplicationScoped
public class StatusChangeLog {

    private static final Logger LOG = Logger.getLogger(StatusChangeLog.class.getName());

    @Resource
    private TransactionSynchronizationRegistry transactions;

    void changed(@Observes ChangedOrder changed) {
        transactions.registerInterposedSynchronization(new Line(changed.change(), LogContext.traceId()));
    }

    private record Line(OrderStatusChanged change, String traceId) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only what has committed is written.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                String trace = LogContext.traceId();
                String order = LogContext.subjectId();
                LogContext.trace(traceId);
                LogContext.subject(change.orderNumber().value());
                LOG.log(Level.INFO, "Order {0} {1}", new Object[] {change.orderNumber(), change.to()});
                LogContext.trace(trace);
                LogContext.subject(order);
            }
        }
    }
}
