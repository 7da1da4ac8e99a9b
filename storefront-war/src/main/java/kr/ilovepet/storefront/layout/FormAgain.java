package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.security.HeldForm;

/**
 * The response to a form whose page was shown before a login: nothing was done, and one click submits it as it is now.
 */
@ApplicationScoped
public class FormAgain {

    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();

    @Inject
    private PageResponses responses;

    @Inject
    private ErrorPages errors;

    @Inject
    private SingleUseTokens tokens;

    /** The page that asks, or the error page where the form cannot be held. */
    public Response response(HttpServletRequest request) {
        Optional<HeldForm> held = HeldForm.of(request);
        if (held.isEmpty()) {
            return errors.response(FORBIDDEN);
        }
        tokens.admit(request, held.get());
        Map<String, Object> model = Map.of("held", held.get(), "signedIn", false);
        return responses.of(request, FORBIDDEN, "member/again", model).build();
    }
}
