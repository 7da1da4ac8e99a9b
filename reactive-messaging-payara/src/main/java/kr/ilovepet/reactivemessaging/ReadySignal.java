package kr.ilovepet.reactivemessaging;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Tells when the application can work. On Payara the initialization of the application scope comes before EJBs may be
 * called, and a servlet context is initialized once for each virtual server; a startup singleton is made after all
 * other EJBs are there, and once.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadySignal {

    @Inject
    private Event<ApplicationReady> ready;

    @PostConstruct
    void signal() {
        ready.fire(new ApplicationReady());
    }
}
