package kr.ilovepet.storefront.layout;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import kr.ilovepet.storefront.security.PageTokens;
import kr.ilovepet.storefront.web.Language;
import org.eclipse.krazo.engine.Viewable;

/**
 * Turns the view that a controller names into the bytes of its page, which are sent at once and with their length.
 * Krazo would look up its services in all jars for each view, and write each piece of the page by itself.
 */
@Provider
@Priority(PageWriter.AFTER_KRAZO)
public class PageWriter implements ContainerResponseFilter {

    /** Krazo's filter makes a view of the controller's text; filters of a lower priority follow. */
    static final int AFTER_KRAZO = Priorities.ENTITY_CODER - 1;

    private static final String ENDING = ".html";

    @Inject
    private PageRenderer renderer;

    @Inject
    private Models models;

    @Inject
    private PageTokens tokens;

    @Inject
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext requestContext, ContainerResponseContext responseContext) {
        if (responseContext.getEntity() instanceof Viewable view) {
            String template = view.getView();
            String page = renderer.render(
                    template.substring(0, template.length() - ENDING.length()), Language.of(request), models.asMap());
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            responseContext.setEntity(bytes, new Annotation[0], PageResponses.HTML);
            responseContext.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
            tokens.cookie(request).ifPresent(response::addCookie);
        }
    }
}
