package kr.ilovepet.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
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

    @Override
    public HealthCheckResponse call() {
        return check.call();
    }
}
