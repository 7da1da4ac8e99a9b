package kr.ilovepet.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import kr.ilovepet.storefront.services.ServiceRequest;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.LocalPath;
import kr.ilovepet.storefront.web.Redirect;

/** Redirects to the login page, and from there back to the page of the request. */
public final class LoginRedirect {

    private LoginRedirect() {}

    /** The response to a request that needs a member; htmx loads the login page as a whole. */
    public static Response from(HttpServletRequest request) {
        return Htmx.asks(request) ? Htmx.redirect(path(request)) : Redirect.to(path(request));
    }

    /** Sends the same response outside JAX-RS. */
    public static void send(HttpServletRequest request, HttpServletResponse response) {
        boolean htmx = Htmx.asks(request);
        response.setStatus(htmx ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(htmx ? Htmx.REDIRECT : "Location", path(request));
    }

    private static String path(HttpServletRequest request) {
        return Link.of("/login")
                .with("next", comeBackTo(request, Htmx.asks(request)))
                .toString();
    }

    /** The page to come back to: for a fragment or a form, the one that contains it. */
    private static String comeBackTo(HttpServletRequest request, boolean htmx) {
        if (htmx) {
            return LocalPath.of(request.getHeader("HX-Current-URL"));
        }
        if (!ServiceRequest.safe(request.getMethod())) {
            return LocalPath.of(request.getHeader("Referer"));
        }
        return LocalPath.of(request);
    }
}
