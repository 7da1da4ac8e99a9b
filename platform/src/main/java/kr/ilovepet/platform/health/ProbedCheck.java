package kr.ilovepet.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** A check of something outside the instance, by a {@link Probe}. Its name is {@code <service>-<what>}. */
public abstract class ProbedCheck implements HealthCheck {

    private final String what;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    @Resource
    private ManagedExecutorService executor;

    private Probe probe;

    /** A check of this thing. */
    protected ProbedCheck(String what) {
        this.what = what;
    }

    /** Throws when there is no good answer. */
    protected abstract void ask() throws Exception;

    /** Makes the bean inside the application: the first health request would make it outside, without its settings. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object applicationUp) {}

    @PostConstruct
    void makeProbe() {
        probe = new Probe(
                () -> {
                    ask();
                    return null;
                },
                executor);
    }

    @Override
    public HealthCheckResponse call() {
        String trouble = probe.trouble();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named(service + "-" + what).status(trouble == null);
        return trouble == null ? answer.build() : answer.withData("error", trouble).build();
    }
}
