package kr.ilovepet.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Started, and so far ready, once the application's beans, its database and its channels are all there. */
@Startup
@Readiness
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    private volatile boolean started;

    /** Makes the bean inside the application, see {@link ProbedCheck}. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object applicationUp) {}

    /** From now on. */
    public void started() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(service + "-started").status(started).build();
    }
}
