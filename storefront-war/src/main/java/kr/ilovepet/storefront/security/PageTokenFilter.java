package kr.ilovepet.storefront.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.ilovepet.storefront.services.ServiceRequest;
import org.eclipse.krazo.security.DefaultFormEntityProvider;

/**
 * Refuses what would change something unless it is a form with the visitor's page token: with status 403, or with 413 a
 * form that is too large.
 */
@Provider
public class PageTokenFilter implements ContainerRequestFilter {

    /** As the listener's {@code max-form-post-size-bytes}, which does not hold for Jakarta REST. */
    private static final int MAX_FORM_BYTES = 128 * 1024;

    private final DefaultFormEntityProvider forms = new DefaultFormEntityProvider();

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageTokens tokens;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (!ServiceRequest.safe(context.getMethod()) && !tokens.accepts(request, token(context))) {
            throw new ForbiddenException("The form has no page token, or that of another visitor");
        }
    }

    private String token(ContainerRequestContext context) throws IOException {
        MediaType type = context.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) || !context.hasEntity()) {
            return null;
        }
        byte[] form = context.getEntityStream().readNBytes(MAX_FORM_BYTES + 1);
        if (form.length > MAX_FORM_BYTES) {
            throw new WebApplicationException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        context.setEntityStream(new ByteArrayInputStream(form));
        return forms.getForm(context).asMap().getFirst(PageTokens.FIELD);
    }
}
