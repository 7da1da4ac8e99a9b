package kr.ilovepet.storefront.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.ilovepet.storefront.services.ServiceRequest;

/**
 * Refuses with status 403 what a page of another site would change through the pages of this shop. Browsers say where a
 * request comes from; a client that does not say it is left to the page token. The gateway takes no cookies.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CrossSiteGuard extends HttpFilter {

    @Inject
    private transient RequestOrigin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ServiceRequest.safe(request.getMethod())
                || SessionAuthenticationMechanism.isNoPage(request)
                || origin.acceptable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
