package kr.ilovepet.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Link;
import kr.ilovepet.storefront.web.Redirect;

/** The way to the login page and back to where the shopper was. */
public final class LoginRedirect {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private LoginRedirect() {}

    /** The answer to a request that needs a member: the login page, for an htmx request as a move of the whole page. */
    public static Response from(HttpServletRequest request) {
        return htmx(request) ? Htmx.redirect(path(request)) : Redirect.to(path(request));
    }

    /** The same where no JAX-RS answer can be given. */
    public static void send(HttpServletRequest request, HttpServletResponse response) {
        boolean htmx = htmx(request);
        response.setStatus(htmx ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(htmx ? Htmx.REDIRECT : "Location", path(request));
    }

    private static String path(HttpServletRequest request) {
        return Link.of("/login")
                .with("next", comeBackTo(request, htmx(request)))
                .toString();
    }

    private static boolean htmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** The page the shopper sees: for a fragment or a form that is the one it stands on. */
    private static String comeBackTo(HttpServletRequest request, boolean htmx) {
        if (htmx) {
            return localPart(request.getHeader("HX-Current-URL"));
        }
        if (!SAFE_METHODS.contains(request.getMethod())) {
            return localPart(request.getHeader("Referer"));
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String localPart(String url) {
        try {
            URI uri = new URI(url == null ? "/" : url);
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return path + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
