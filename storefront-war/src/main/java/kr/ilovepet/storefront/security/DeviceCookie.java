package kr.ilovepet.storefront.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import kr.ilovepet.storefront.web.Cookies;

/**
 * The cookie by which the member service knows a browser again on which a member has signed in. It signs nobody in;
 * only other people's failed logins do not lock this browser out. It stays when the member signs out.
 */
@RequestScoped
public class DeviceCookie {

    private static final String NAME = "device";

    /** As long as the member service takes the token. */
    private static final Duration MAX_AGE = Duration.ofDays(180);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Cookies cookies;

    /** The token of the browser, if it brought one that may be one. */
    Optional<String> token() {
        return cookies.find(request, NAME).filter(token -> token.matches("[A-Za-z0-9._-]{1,2048}"));
    }

    /** Gives the browser the token of its latest login. */
    public void keep(HttpServletResponse response, String token) {
        response.addCookie(cookies.make(NAME, token, MAX_AGE));
    }
}
