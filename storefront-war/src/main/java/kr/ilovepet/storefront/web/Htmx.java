package kr.ilovepet.storefront.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

/** The few things htmx says and wants to be told in headers. */
public final class Htmx {

    /** "Stop polling": swapped like a 200, and the last of its kind. */
    public static final int STOP_POLLING = 286;

    /** Header of an answer that sends the whole page somewhere else. */
    public static final String REDIRECT = "HX-Redirect";

    private Htmx() {}

    /**
     * Whether a part of a page is wanted, and not the page that a browser asks for when it goes back in its history.
     */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** Sends the whole page somewhere else. */
    public static Response redirect(String path) {
        return Response.noContent().header(REDIRECT, path).build();
    }
}
