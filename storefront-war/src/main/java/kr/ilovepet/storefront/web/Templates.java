package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.krazo.engine.ViewEngineConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Makes the template engine, for pages and for fragments that are rendered outside a controller. Templates are cached
 * unless {@code shop.templates.cache} is false, which is for working on them.
 */
@ApplicationScoped
public class Templates {

    private static final String FOLDER = "/WEB-INF/views/";
    private static final String SUFFIX = ".html";

    @Inject
    private WebFiles files;

    @Inject
    @ConfigProperty(name = "shop.templates.cache", defaultValue = "true")
    private boolean cache;

    /** The engine. A singleton, because a client proxy cannot stand for its final methods. */
    @Produces
    @ViewEngineConfig
    @Singleton
    public TemplateEngine templateEngine() {
        TemplateEngine engine = new TemplateEngine();
        engine.addTemplateResolver(views());
        engine.setMessageResolver(new TextMessageResolver());
        engine.setLinkBuilder(new RootLinkBuilder());
        return engine;
    }

    private WebApplicationTemplateResolver views() {
        WebApplicationTemplateResolver resolver =
                new WebApplicationTemplateResolver(JakartaServletWebApplication.buildApplication(files.context()));
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(SUFFIX);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(cache);
        return resolver;
    }
}
