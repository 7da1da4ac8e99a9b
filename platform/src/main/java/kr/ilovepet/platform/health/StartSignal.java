package kr.ilovepet.platform.health;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.Readiness;

/** A startup singleton is made when the application's other parts are there: then it has started. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartSignal {

    @Inject
    @Readiness
    private StartedCheck check;

    @PostConstruct
    void signal() {
        check.started();
    }
}
