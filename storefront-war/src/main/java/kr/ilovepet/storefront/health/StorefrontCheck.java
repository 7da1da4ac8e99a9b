package kr.ilovepet.storefront.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The storefront keeps nothing of its own: it is ready as soon as it runs, and says in its pages and answers which
 * service is away.
 */
@Startup
@Readiness
@Liveness
@ApplicationScoped
public class StorefrontCheck implements HealthCheck {

    /** Makes the bean inside the application; the first health request would make it outside. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object applicationUp) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("storefront").up().build();
    }
}
