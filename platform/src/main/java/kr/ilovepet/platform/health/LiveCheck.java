package kr.ilovepet.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive while the process works: a process whose threads wait for each other in a circle does not, and only a restart
 * helps. What is outside the process does not count, since a restart would not help there.
 */
@Liveness
@ApplicationScoped
public class LiveCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        boolean locked = ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null;
        return HealthCheckResponse.named(ServiceName.get() + "-process").status(!locked).build();
    }
}
