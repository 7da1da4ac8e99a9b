package kr.ilovepet.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** So far ready once the application's beans, its database and its channels are all there. */
@Readiness
@ApplicationScoped
public class StartedCheck implements HealthCheck {

    private volatile boolean started;

    /** From now on. */
    public void started() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(ServiceName.get() + "-started").status(started).build();
    }
}
