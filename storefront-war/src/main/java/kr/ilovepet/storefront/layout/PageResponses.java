package kr.ilovepet.storefront.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kr.ilovepet.storefront.security.PageTokens;
import kr.ilovepet.storefront.web.Language;

/** Responses with pages that no controller has named, together with the cookie that their forms need. */
@ApplicationScoped
public class PageResponses {

    /** The media type of every page. */
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset(StandardCharsets.UTF_8.name());

    @Inject
    private PageRenderer renderer;

    @Inject
    private PageTokens tokens;

    /** The response with a page. */
    Response.ResponseBuilder of(HttpServletRequest request, int status, String template, Map<String, Object> model) {
        Response.ResponseBuilder response = Response.status(status)
                .entity(renderer.render(template, Language.of(request), model))
                .type(HTML);
        tokens.cookie(request).map(PageResponses::forJakartaRest).ifPresent(response::cookie);
        return response;
    }

    /** Sends the same outside Jakarta REST. */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String template,
            Map<String, Object> model)
            throws IOException {
        String page = renderer.render(template, Language.of(request), model);
        response.setStatus(status);
        response.setContentType(HTML.toString());
        tokens.cookie(request).ifPresent(response::addCookie);
        response.getWriter().write(page);
    }

    private static NewCookie forJakartaRest(Cookie cookie) {
        return new NewCookie.Builder(cookie.getName())
                .value(cookie.getValue())
                .path(cookie.getPath())
                .maxAge(cookie.getMaxAge())
                .secure(cookie.getSecure())
                .httpOnly(cookie.isHttpOnly())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
