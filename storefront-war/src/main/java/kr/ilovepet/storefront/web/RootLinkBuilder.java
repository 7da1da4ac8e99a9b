package kr.ilovepet.storefront.web;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Links of a shop that is deployed at the root: they need no request, so that fragments can be rendered when the
 * request that asked for them is no longer at hand, and no session id ever gets into an address.
 */
final class RootLinkBuilder extends StandardLinkBuilder {

    @Override
    protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
        return "";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return link;
    }
}
