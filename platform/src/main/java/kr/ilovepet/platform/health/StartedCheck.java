package kr.ilovepet.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness of the application itself: up from the moment in which its beans, its database and its channels are there.
 */
@Readiness
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    private volatile boolean started;

    /** Makes the check report up. */
    public void started() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(ServiceName.get() + "-started")
                .status(started)
                .build();
    }
}
