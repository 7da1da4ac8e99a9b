package kr.ilovepet.saga.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what the service put on dead letter topics, once it has committed. */
@ApplicationScoped
public class ParkedMetrics {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    void start(@Observes ApplicationReady ready) {
        for (DeadLetterKind kind : DeadLetterKind.values()) {
            ShopMetrics.DEAD_LETTERS_PARKED.initLabelValues(service, kind.headerValue());
        }
    }

    void parked(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeadLetterWritten letter) {
        count(letter.kind());
    }

    void notSent(@Observes(during = TransactionPhase.AFTER_SUCCESS) UnsendableMessage message) {
        count(DeadLetterKind.POISON);
    }

    private void count(DeadLetterKind kind) {
        ShopMetrics.DEAD_LETTERS_PARKED.labelValues(service, kind.headerValue()).inc();
    }
}
