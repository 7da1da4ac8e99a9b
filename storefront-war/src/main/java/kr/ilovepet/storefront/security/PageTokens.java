package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kr.ilovepet.storefront.web.Cookies;

/**
 * Page tokens: each form that is posted carries one, as proof that a page of this shop showed it to this visitor. A
 * guest's token stands in a cookie and needs no session; a member's belongs to the session, so that a token from before
 * the login, which somebody may have planted, is no longer the visitor's.
 */
@Named("pageTokens")
@ApplicationScoped
public class PageTokens {

    /** The name of the form's field. */
    public static final String FIELD = "_csrf";

    /**
     * Stands for the token in a page that several visitors get. It is random, so that no text of a page can contain it.
     */
    public static final String PLACEHOLDER = "token-" + UUID.randomUUID();

    private static final String COOKIE = "form";
    private static final Duration MAX_AGE = Duration.ofDays(30);
    private static final String ISSUED = PageTokens.class.getName() + ".issued";
    private static final String SHARED = PageTokens.class.getName() + ".shared";

    @Inject
    private HttpServletRequest current;

    @Inject
    private Cookies cookies;

    @Inject
    private PageTokenKey key;

    /** The token for the forms of the page that is being rendered. */
    public String token() {
        return current.getAttribute(SHARED) == null ? of(current) : PLACEHOLDER;
    }

    /** Makes {@link #token} give the placeholder while this request is handled, or the visitor's token again. */
    public void share(HttpServletRequest request, boolean shared) {
        request.setAttribute(SHARED, shared ? true : null);
    }

    /** The token of the visitor of a request. A guest who has none gets one, with a cookie that has to be sent. */
    public String of(HttpServletRequest request) {
        return known(request).orElseGet(() -> {
            String token = key.forGuest();
            request.setAttribute(ISSUED, token);
            return token;
        });
    }

    /** The cookie that the response to a request has to set; empty for a visitor who has a token or needs none. */
    public Optional<Cookie> cookie(HttpServletRequest request) {
        return issued(request).map(token -> cookies.make(COOKIE, token, MAX_AGE));
    }

    /**
     * Whether a form of this shop's pages was submitted by the visitor to whom it was shown. What a member's page
     * showed stays good as long as the session does, even when the member has to sign in again; a login gives the
     * session another id.
     *
     * @param token what the form carried; null for nothing
     */
    public boolean accepts(HttpServletRequest request, String token) {
        HttpSession session = request.getSession(false);
        return token != null
                && (known(request)
                                .filter(expected -> PageTokenKey.equal(expected, token))
                                .isPresent()
                        || session != null && key.madeForSession(session.getId(), token));
    }

    private Optional<String> known(HttpServletRequest request) {
        if (SignedInMember.in(request).isPresent()) {
            return ofSession(request);
        }
        return issued(request).or(() -> cookies.find(request, COOKIE).filter(key::madeForGuest));
    }

    private Optional<String> ofSession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> key.ofSession(session.getId()));
    }

    private static Optional<String> issued(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ISSUED));
    }
}
