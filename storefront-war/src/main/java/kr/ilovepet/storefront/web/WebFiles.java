package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.ServletContext;

/**
 * Gives access to the files of the web application on any thread. An injected servlet context works only in a request,
 * so the real one is kept when the application starts.
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
