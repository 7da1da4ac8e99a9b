package kr.ilovepet.storefront.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import kr.ilovepet.storefront.services.ServiceRequest;
import org.eclipse.krazo.security.DefaultFormEntityProvider;

/**
 * Refuses what would change something unless it is a form with the visitor's page token: with status 403, or with 413 a
 * form that is too large. A token from before the visitor signed in or out does where the browser says that the form
 * stands on a page of this shop, for guests and where it is no matter who submits it; else a member is asked once more.
 */
@Provider
public class PageTokenFilter implements ContainerRequestFilter {

    /** As the listener's {@code max-form-post-size-bytes}, which does not hold for Jakarta REST. */
    static final int MAX_FORM_BYTES = 128 * 1024;

    private final DefaultFormEntityProvider forms = new DefaultFormEntityProvider();

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageTokens tokens;

    @Inject
    private RequestOrigin origin;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (ServiceRequest.safe(context.getMethod())) {
            return;
        }
        String token = token(context);
        if (PageTokenKey.ofSomeSession(token)
                && SignedInMember.in(request).isEmpty()
                && resource.getResourceMethod().isAnnotationPresent(OfTheSameVisitor.class)) {
            throw new SignInRequiredException();
        }
        if (!tokens.accepts(request, token)) {
            refuseOrAcceptStale(token);
        }
    }

    private void refuseOrAcceptStale(String token) {
        if (!PageTokenKey.wellFormed(token) || !origin.vouchedFor(request)) {
            throw new ForbiddenException("The form has no page token, or that of another visitor");
        }
        if (SignedInMember.in(request).isPresent() && !acceptsStaleForm()) {
            throw new StaleFormException();
        }
    }

    private boolean acceptsStaleForm() {
        return resource.getResourceMethod().isAnnotationPresent(AcceptsStaleForm.class)
                || resource.getResourceClass().isAnnotationPresent(AcceptsStaleForm.class);
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
        MultivaluedMap<String, String> submitted = forms.getForm(context).asMap();
        HeldForm.remember(request, submitted);
        return submitted.getFirst(PageTokens.FIELD);
    }
}
