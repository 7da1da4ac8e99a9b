package kr.ilovepet.storefront.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.services.ServiceRequest;
import kr.ilovepet.storefront.web.PublicUrl;

/**
 * Refuses with status 403 what a page of another site would change through the pages of this shop. Browsers say where a
 * request comes from; a client that does not say it is left to the page token. The gateway takes no cookies.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CrossSiteGuard extends HttpFilter {

    /** What a browser says of a form of this shop, and of what a person did without any page. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private static final Pattern AMBIGUOUS = Pattern.compile("[;%\\\\]|/\\.|//");

    @Inject
    private transient PublicUrl publicUrl;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (ServiceRequest.safe(request.getMethod()) || forTheGateway(request) || fromThisShop(request)) {
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

    /**
     * What the browser says of the site decides alone: no page can make it say something else, while the origin may be
     * left out ({@code null}) or be that of a proxy's other side.
     */
    private boolean fromThisShop(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request);
    }

    /**
     * Own is the public address, and the one that the request was sent to: a shop may be reached by several names. A
     * shop under TLS has no page without it, and who sits in the network could make one up.
     */
    private boolean isOwn(String origin, HttpServletRequest request) {
        String host = request.getHeader("Host");
        return origin.equals(publicUrl.of(""))
                || host != null
                        && (origin.equals("https://" + host) || origin.equals("http://" + host) && !publicUrl.secure());
    }
}
