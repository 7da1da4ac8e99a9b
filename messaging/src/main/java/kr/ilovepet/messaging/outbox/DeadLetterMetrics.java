package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what the service sent to dead letter topics, after the commit. */
@ApplicationScoped
public class DeadLetterMetrics {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    void start(@Observes ApplicationReady ready) {
        for (DeadLetterKind kind : DeadLetterKind.values()) {
            ShopMetrics.DEAD_LETTERS_SENT.initLabelValues(service, kind.headerValue());
        }
    }

    void sent(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeadLetterSent deadLetter) {
        count(deadLetter.kind());
    }

    void notSent(@Observes(during = TransactionPhase.AFTER_SUCCESS) SendFailedPermanently message) {
        count(DeadLetterKind.POISON);
    }

    private void count(DeadLetterKind kind) {
        ShopMetrics.DEAD_LETTERS_SENT.labelValues(service, kind.headerValue()).inc();
    }
}
