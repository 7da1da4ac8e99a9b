package kr.ilovepet.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes and reads the shop's own cookies: HttpOnly, SameSite=Lax, and over TLS Secure with the {@code __Host-} prefix.
 */
@ApplicationScoped
public class Cookies {

    static final String HOST_PREFIX = "__Host-";

    @Inject
    private PublicUrl publicUrl;

    /** A cookie for the whole shop. */
    public Cookie make(String name, String value, Duration keep) {
        Cookie cookie = new Cookie(fullName(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(publicUrl.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) keep.toSeconds());
        return cookie;
    }

    /** The value of one of the shop's cookies; it comes from the browser and can be anything. */
    public Optional<String> find(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> fullName(name).equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private String fullName(String name) {
        return publicUrl.secure() ? HOST_PREFIX + name : name;
    }
}
