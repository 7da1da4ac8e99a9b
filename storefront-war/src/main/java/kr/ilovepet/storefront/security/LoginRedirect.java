package kr.ilovepet.storefront.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Redirect;

/** The way to the login page and back to where the shopper was. */
public final class LoginRedirect {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private LoginRedirect() {}

    /** The answer to a request that needs a member: the login page, for an htmx request as a move of the whole page. */
    public static Response from(HttpServletRequest request) {
        boolean htmx = "true".equals(request.getHeader("HX-Request"));
        String path = "/login?next=" + URLEncoder.encode(comeBackTo(request, htmx), StandardCharsets.UTF_8);
        return htmx ? Htmx.redirect(path) : Redirect.to(path);
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
