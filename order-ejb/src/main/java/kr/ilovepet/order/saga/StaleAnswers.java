package kr.ilovepet.order.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts answers to steps that their order has passed: repeats that came late. They are acknowledged, not parked. */
@ApplicationScoped
class StaleAnswers {

    @Inject
    private MetricRegistry metrics;

    void count() {
        metrics.counter("ilovepet_saga_stale_answers_total", new Tag("app", "order")).inc();
    }
}
