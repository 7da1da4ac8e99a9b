package kr.ilovepet.storefront.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.ilovepet.platform.rest.ContentTypes;

/**
 * Refuses with status 415 a request whose {@link ContentTypes media type} is malformed or names another character set
 * than UTF-8, before anything tries to read its fields. What the gateway passes on is the services' to refuse.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ReadableBodies extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SessionAuthenticationMechanism.isNoPage(request)
                || ContentTypes.readable(request.getHeader("Content-Type"))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
