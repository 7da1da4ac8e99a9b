package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.ilovepet.storefront.member.LoginForm;
import kr.ilovepet.storefront.security.HeldForm;
import kr.ilovepet.storefront.security.LoginRedirect;
import kr.ilovepet.storefront.security.RequestOrigin;
import kr.ilovepet.storefront.web.Language;

/**
 * The response to a guest who asks for what only members have: a redirect to the login page and back, or, to a form of
 * this shop's pages, the login page with what was typed, because the session ended while the shopper was writing.
 */
@ApplicationScoped
public class SignInFirst {

    @Inject
    private PageRenderer renderer;

    @Inject
    private RequestOrigin origin;

    /** The response of a page. */
    public Response response(HttpServletRequest request) {
        return held(request)
                .map(form -> Response.status(Response.Status.FORBIDDEN)
                        .entity(page(form, request))
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .build())
                .orElseGet(() -> LoginRedirect.from(request));
    }

    /** Sends the same outside Jakarta REST. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HeldForm> held = held(request);
        if (held.isEmpty()) {
            LoginRedirect.send(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page(held.get(), request));
    }

    private Optional<HeldForm> held(HttpServletRequest request) {
        return origin.vouchedFor(request) ? HeldForm.of(request) : Optional.empty();
    }

    private String page(HeldForm held, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", LoginForm.leadingTo(held.path()));
        model.put("failure", null);
        model.put("held", held);
        return renderer.render("member/login", Language.of(request), model);
    }
}
