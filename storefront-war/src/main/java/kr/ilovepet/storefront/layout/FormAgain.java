package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.form.SingleUseTokens;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.web.Language;

/**
 * The response to a form whose page was shown before a login: nothing was done, and one click submits it as it is now.
 */
@ApplicationScoped
public class FormAgain {

    @Inject
    private PageRenderer renderer;

    @Inject
    private ErrorPages errors;

    @Inject
    private SingleUseTokens tokens;

    /** The page that asks, or the error page where the form cannot be held. */
    public Response response(HttpServletRequest request) {
        Optional<HeldForm> held = HeldForm.of(request);
        if (held.isEmpty()) {
            return errors.response(Response.Status.FORBIDDEN.getStatusCode());
        }
        tokens.admit(request, held.get());
        Map<String, Object> model = new HashMap<>();
        model.put("held", held.get());
        model.put("signedIn", false);
        return Response.status(Response.Status.FORBIDDEN)
                .entity(renderer.render("member/again", Language.of(request), model))
                .type("text/html;charset=UTF-8")
                .build();
    }
}
