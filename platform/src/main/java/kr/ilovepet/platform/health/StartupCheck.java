package kr.ilovepet.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** {@link StartedCheck} for {@code /health/started}: Payara takes a check for one kind only. */
@Startup
@ApplicationScoped
public class StartupCheck implements HealthCheck {

    @Inject
    @Readiness
    private StartedCheck check;

    /** Makes the bean inside the application, see {@link ProbedCheck}. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object applicationUp) {}

    @Override
    public HealthCheckResponse call() {
        return check.call();
    }
}
