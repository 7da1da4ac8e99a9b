package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;

/**
 * The files of the web application, on any thread. The servlet context that can be injected works only where a request
 * is at hand, so the real one is kept from the start.
 */
@ApplicationScoped
public class WebFiles {

    private ServletContext context;

    void remember(@Observes @Initialized(ApplicationScoped.class) ServletContext started) {
        context = started;
    }

    ServletContext context() {
        return context;
    }
}
