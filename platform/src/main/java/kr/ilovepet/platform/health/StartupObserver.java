package kr.ilovepet.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.Readiness;

/** Tells {@link StartedCheck} that the application has started: the container makes startup singletons last. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartupObserver {

    @Inject
    @Readiness
    private StartedCheck check;

    @PostConstruct
    void applicationStarted() {
        check.started();
    }
}
