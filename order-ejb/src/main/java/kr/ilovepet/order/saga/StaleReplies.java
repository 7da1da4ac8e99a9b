package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts replies for which no order waits: repeats that came late, and replies to commands whose outcome changes no
 * order, such as the closing of a payment. They are acknowledged and are no dead letters.
 */
@ApplicationScoped
class StaleReplies {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** The series is there with 0 from the start, so that the first stale reply is seen as a rise. */
    void start(@Observes ApplicationReady ready) {
        ShopMetrics.STALE_REPLIES.initLabelValues(service);
    }

    void count() {
        ShopMetrics.STALE_REPLIES.labelValues(service).inc();
    }
}
