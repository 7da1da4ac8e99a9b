package kr.ilovepet.storefront.layout;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.krazo.engine.ViewEngineConfig;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Renders templates to text. They see what is in the model, and by their names the shop's classes that are
 * {@code @Named}.
 */
@ApplicationScoped
public class PageRenderer {

    @Inject
    @ViewEngineConfig
    private TemplateEngine engine;

    @Inject
    private BeanManager beanManager;

    private Map<String, Object> beans;

    /** Looks the beans up once: what is found are proxies, which find the bean of each request by themselves. */
    @PostConstruct
    void findBeans() {
        beans = new HashMap<>();
        for (Bean<?> bean : beanManager.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            boolean ofThisShop = type.getClassLoader() == PageRenderer.class.getClassLoader();
            if (ofThisShop && type.isAnnotationPresent(Named.class) && beanManager.isNormalScope(bean.getScope())) {
                beans.put(
                        bean.getName(),
                        beanManager.getReference(bean, type, beanManager.createCreationalContext(bean)));
            }
        }
    }

    /**
     * Renders a template.
     *
     * @param template its path below the folder of views, without the ending of its name
     */
    public String render(String template, Locale language, Map<String, Object> model) {
        Context context = new Context(language, beans);
        context.setVariables(model);
        return engine.process(template, context);
    }
}
