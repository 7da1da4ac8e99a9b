package kr.ilovepet.storefront.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** The request and response headers of htmx. */
public final class Htmx {

    /** Status that htmx swaps like a 200 and after which it stops polling. */
    public static final int STOP_POLLING = 286;

    /** Response header that makes htmx load another page. */
    public static final String REDIRECT = "HX-Redirect";

    private Htmx() {}

    /** Whether htmx makes a request, so that the page is still there. */
    public static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** Whether htmx asks for a fragment, and not for a whole page because the browser goes back in its history. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return asks(request) && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** Makes htmx load another page. */
    public static Response redirect(String path) {
        return Response.noContent().header(REDIRECT, path).build();
    }
}
