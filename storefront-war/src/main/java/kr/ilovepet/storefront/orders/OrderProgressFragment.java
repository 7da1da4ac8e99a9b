package kr.ilovepet.storefront.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.storefront.web.Formats;
import org.eclipse.krazo.engine.ViewEngineConfig;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Renders the part of a waiting page that changes, from the same template as the page, where no request is at hand. */
@ApplicationScoped
public class OrderProgressFragment {

    @Inject
    @ViewEngineConfig
    private TemplateEngine engine;

    @Inject
    private Formats formats;

    String render(OrderProgress progress, Locale language) {
        return engine.process(
                "orders/progress", new Context(language, Map.of("progress", progress, "format", formats)));
    }
}
