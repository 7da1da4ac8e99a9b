package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import kr.ilovepet.storefront.web.PublicUrl;

/** What a browser says of the page from which a request comes (Fetch Metadata, RFC 6454). No page can change it. */
@ApplicationScoped
public class RequestOrigin {

    private static final String SAME_ORIGIN = "same-origin";

    /** What a browser says of a form of this shop, and of what a person did without any page. */
    private static final Set<String> OWN_SITES = Set.of(SAME_ORIGIN, "none");

    @Inject
    private PublicUrl publicUrl;

    /**
     * Whether a request does not come from a page of another site, as far as the client says anything.
     *
     * <p>What the browser says of the site decides alone: no page can make it say something else, while the origin may
     * be left out ({@code null}) or be that of a proxy's other side.
     */
    boolean acceptable(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOwn(origin, request);
    }

    /** Whether a browser says that a request comes from a page of this shop. */
    public boolean vouchedFor(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null ? site.equals(SAME_ORIGIN) : origin != null && isOwn(origin, request);
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
