package kr.ilovepet.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the messages that the service received. */
@ApplicationScoped
public class InboxMetrics {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Both series are there with 0 from the start, so that the first event is seen as a rise. */
    void start(@Observes ApplicationReady ready) {
        ShopMetrics.INBOX_MESSAGES.initLabelValues(service);
        ShopMetrics.INBOX_DUPLICATES.initLabelValues(service);
    }

    /** Counts messages that were handled, each for the first time. */
    public void handled(int messages) {
        ShopMetrics.INBOX_MESSAGES.labelValues(service).inc(messages);
    }

    /** Counts messages that had been handled before and were ignored. */
    public void ignored(int messages) {
        ShopMetrics.INBOX_DUPLICATES.labelValues(service).inc(messages);
    }
}
