package kr.ilovepet.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets Cache-Control: browsers may cache files, for ever where the address has the version of the content; nobody may
 * cache pages.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CachePolicy extends HttpFilter {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final String NEVER = "no-store";

    @Inject
    private transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", policy(request));
        chain.doFilter(request, response);
    }

    private String policy(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/webjars/")) {
            return FOR_EVER;
        }
        if (path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/images/")) {
            return assets.isCurrent(path, request.getParameter("v")) ? FOR_EVER : FOR_AN_HOUR;
        }
        return NEVER;
    }
}
