package kr.ilovepet.platform.memberstate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kr.ilovepet.platform.health.ServiceName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once everything was read that had been published about members; a broker that leaves later changes nothing. */
@Readiness
@ApplicationScoped
public class MemberStateCheck implements HealthCheck {

    @Inject
    private MemberStates states;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(ServiceName.get() + "-generations")
                .status(states.generations().complete())
                .build();
    }
}
