package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.security.HeldForm;

/**
 * The response to a form that was not handled, because its page was shown before a login or a service is away: one
 * click submits it as it is now.
 */
@ApplicationScoped
public class FormAgain {

    private static final String TEMPLATE = "member/again";
    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();

    @Inject
    private PageResponses responses;

    @Inject
    private ErrorPages errors;

    @Inject
    private SingleUseTokens tokens;

    /** The page that asks whoever is signed in now, or the error page where the form cannot be held. */
    public Response stale(HttpServletRequest request) {
        Optional<HeldForm> held = HeldForm.of(request);
        if (held.isEmpty()) {
            return errors.response(FORBIDDEN);
        }
        tokens.admit(request, held.get());
        return responses
                .of(request, FORBIDDEN, TEMPLATE, model(held.get(), "stale"))
                .build();
    }

    /** The page that says that a service is away, with the form where it can be held. */
    Response unavailable(HttpServletRequest request) {
        int status = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        return HeldForm.of(request)
                .map(form -> responses
                        .of(request, status, TEMPLATE, model(form, "unavailable"))
                        .header(HttpHeaders.RETRY_AFTER, ErrorPages.RETRY_SECONDS)
                        .build())
                .orElseGet(() -> errors.response(status));
    }

    private static Map<String, Object> model(HeldForm held, String why) {
        return Map.of("held", held, "why", why);
    }
}
