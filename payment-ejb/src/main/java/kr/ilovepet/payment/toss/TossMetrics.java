package kr.ilovepet.payment.toss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.instance.metrics.ShopMetrics;
import kr.ilovepet.reactivemessaging.ApplicationReady;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts and times the calls to Toss. */
@ApplicationScoped
public class TossMetrics {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Every series is there with 0 from the start, so that the first call is seen as a rise. */
    void start(@Observes ApplicationReady ready) {
        for (Operation operation : Operation.values()) {
            ShopMetrics.TOSS_CALL.initLabelValues(service, label(operation));
            for (TossReply.Kind kind : TossReply.Kind.values()) {
                ShopMetrics.TOSS_CALLS.initLabelValues(service, label(operation), label(kind));
            }
        }
    }

    void replied(Operation operation, TossReply reply) {
        ShopMetrics.TOSS_CALLS
                .labelValues(service, label(operation), label(reply.kind()))
                .inc();
        if (reply.kind() != TossReply.Kind.NOT_SENT) {
            ShopMetrics.TOSS_CALL
                    .labelValues(service, label(operation))
                    .observe((double) reply.durationMs() / TimeUnit.SECONDS.toMillis(1));
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
