package kr.ilovepet.order.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.order.domain.ChangedOrder;
import kr.ilovepet.order.domain.OrderStatus;
import kr.ilovepet.order.domain.OrderStatusChanged;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the orders that ended, and times every state that an order leaves, once the change has committed. */
@ApplicationScoped
public class OrderMetrics {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Every series is there with 0 from the start, so that the first order is seen as a rise. */
    void start(@Observes ApplicationReady ready) {
        for (OrderStatus status : OrderStatus.values()) {
            if (status.settled()) {
                ShopMetrics.ORDERS_ENDED.initLabelValues(service, status.name());
            } else {
                ShopMetrics.SAGA_STEP.initLabelValues(service, status.name());
            }
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChangedOrder changed) {
        OrderStatusChanged change = changed.change();
        if (change.from() != null) {
            ShopMetrics.SAGA_STEP
                    .labelValues(service, change.from().name())
                    .observe((double) change.timeInFrom().toNanos() / TimeUnit.SECONDS.toNanos(1));
        }
        // Back in CONFIRMED after a refund that was refused: it had ended there before.
        if (change.to().settled() && change.from() != OrderStatus.CANCEL_REQUESTED
                || change.to() == OrderStatus.CANCELED) {
            ShopMetrics.ORDERS_ENDED.labelValues(service, change.to().name()).inc();
        }
    }
}
