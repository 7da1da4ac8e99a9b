package kr.ilovepet.payment.toss;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
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

    /** Shows every series with 0 from the start, so that the first call counts as an increase. */
    void start(@Observes ApplicationReady ready) {
        for (TossOperation operation : TossOperation.values()) {
            ShopMetrics.TOSS_CALL.initLabelValues(service, label(operation));
            for (TossResponse.Kind kind : TossResponse.Kind.values()) {
                ShopMetrics.TOSS_CALLS.initLabelValues(service, label(operation), label(kind));
            }
        }
    }

    void record(TossOperation operation, TossResponse response) {
        record(operation, response.kind(), Duration.ofMillis(response.durationMs()));
    }

    void record(TossOperation operation, TossResponse.Kind came, Duration took) {
        ShopMetrics.TOSS_CALLS
                .labelValues(service, label(operation), label(came))
                .inc();
        if (came != TossResponse.Kind.NOT_SENT) {
            ShopMetrics.TOSS_CALL
                    .labelValues(service, label(operation))
                    .observe((double) took.toMillis() / TimeUnit.SECONDS.toMillis(1));
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
