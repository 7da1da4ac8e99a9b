package kr.ilovepet.reactivemessaging;

import io.smallrye.reactive.messaging.providers.extension.MediatorManager;
import io.smallrye.reactive.messaging.providers.extension.ReactiveMessagingExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Starts the messaging channels when the application is ready, not when its beans are validated: on Payara, EJBs, JNDI
 * names and persistence units are not there yet at validation, and a message that waits in a topic would find no
 * database.
 */
public class DeferredMessagingExtension extends ReactiveMessagingExtension {

    private MediatorManager prepared;

    @Override
    protected void startMediatorManager(MediatorManager manager) {
        prepared = manager;
    }

    /** Before the other observers, which may want to send at once. */
    void startChannels(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ApplicationReady ready) {
        super.startMediatorManager(prepared);
    }
}
