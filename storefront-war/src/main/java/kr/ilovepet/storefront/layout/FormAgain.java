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
        return HeldForm.of(request)
                .map(form -> later(request, form, Response.Status.SERVICE_UNAVAILABLE, ErrorPages.RETRY_SECONDS))
                .orElseGet(() -> errors.response(Response.Status.SERVICE_UNAVAILABLE.getStatusCode()));
    }

    /**
     * The page that says that something was done too often, the same.
     *
     * @param seconds to wait; empty where it is not known
     */
    Response tooManyRequests(HttpServletRequest request, String seconds) {
        String wait = seconds.isEmpty() ? ErrorPages.RETRY_SECONDS : seconds;
        return HeldForm.of(request)
                .map(form -> later(request, form, Response.Status.TOO_MANY_REQUESTS, wait))
                .orElseGet(() -> errors.tooManyRequests(wait));
    }

    private Response later(HttpServletRequest request, HeldForm held, Response.Status status, String seconds) {
        return responses
                .of(request, status.getStatusCode(), TEMPLATE, model(held, Integer.toString(status.getStatusCode())))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static Map<String, Object> model(HeldForm held, String why) {
        return Map.of("held", held, "why", why);
    }
}
