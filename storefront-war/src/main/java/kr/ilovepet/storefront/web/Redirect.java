package kr.ilovepet.storefront.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Redirects to pages of the shop. */
public final class Redirect {

    private Redirect() {}

    /** 303 to a path of the shop; relative, so that the browser stays on the address it used. */
    public static Response to(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", URI.create(path).toString())
                .build();
    }
}
