package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.member.LoginForm;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.security.LoginRedirect;
import kr.ilovepet.storefront.security.RequestOrigin;

/**
 * The response to a guest who asks for what only members have: a redirect to the login page and back, or, to a form of
 * this shop's pages, the login page with what was typed, because the session ended while the shopper was writing.
 */
@ApplicationScoped
public class SignInFirst {

    private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();
    private static final String TEMPLATE = "member/login";

    @Inject
    private PageResponses responses;

    @Inject
    private RequestOrigin origin;

    /** The response of a page. */
    public Response response(HttpServletRequest request) {
        return held(request)
                .map(form ->
                        responses.of(request, FORBIDDEN, TEMPLATE, model(form)).build())
                .orElseGet(() -> LoginRedirect.from(request));
    }

    /** Sends the same outside Jakarta REST. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HeldForm> held = held(request);
        if (held.isPresent()) {
            responses.send(request, response, FORBIDDEN, TEMPLATE, model(held.get()));
        } else {
            LoginRedirect.send(request, response);
        }
    }

    private Optional<HeldForm> held(HttpServletRequest request) {
        return origin.vouchedFor(request) ? HeldForm.of(request) : Optional.empty();
    }

    private static Map<String, Object> model(HeldForm held) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", LoginForm.leadingTo(held.path()));
        model.put("failure", null);
        model.put("held", held);
        return model;
    }
}
