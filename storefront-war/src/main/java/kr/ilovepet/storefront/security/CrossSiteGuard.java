package kr.ilovepet.storefront.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.services.ServiceRequest;

/**
 * Refuses with status 403 what a page of another site would change through the pages of this shop. Browsers say where a
 * request comes from; a client that does not say it is left to the page token. The gateway takes no cookies.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CrossSiteGuard extends HttpFilter {

    private static final Pattern AMBIGUOUS = Pattern.compile("[;%\\\\]|/\\.|//");

    @Inject
    private transient RequestOrigin origin;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ServiceRequest.safe(request.getMethod()) || forTheGateway(request) || origin.acceptable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Whether the address is the gateway's, or a file's, for every reader: one with a parameter, an escape or a segment
     * of dots may lead somewhere else.
     */
    private static boolean forTheGateway(HttpServletRequest request) {
        return SessionAuthenticationMechanism.isNoPage(request)
                && !AMBIGUOUS.matcher(request.getRequestURI()).find();
    }
}
