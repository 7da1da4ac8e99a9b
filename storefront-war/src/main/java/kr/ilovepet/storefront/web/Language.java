package kr.ilovepet.storefront.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mvc.locale.LocaleResolver;
import jakarta.mvc.locale.LocaleResolverContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Resolves the reader's language: Korean, unless another was chosen on a page. Accept-Language is ignored, because many
 * Korean shoppers use browsers in English.
 */
@ApplicationScoped
@Priority(100)
public class Language implements LocaleResolver {

    /** Name of the cookie with the chosen language. */
    public static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(LocaleResolverContext context) {
        return Stream.of(COOKIE, Cookies.HOST_PREFIX + COOKIE)
                .map(context::getCookie)
                .filter(Objects::nonNull)
                .map(cookie -> chosen(cookie.getValue()))
                .findFirst()
                .orElseGet(() -> chosen(null));
    }

    /** The language of a request outside Jakarta MVC. */
    public static Locale of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return chosen(
                cookies == null
                        ? null
                        : Stream.of(cookies)
                                .filter(cookie -> COOKIE.equals(cookie.getName())
                                        || (Cookies.HOST_PREFIX + COOKIE).equals(cookie.getName()))
                                .map(Cookie::getValue)
                                .findFirst()
                                .orElse(null));
    }

    private static Locale chosen(String tag) {
        return Texts.supported(tag == null ? null : Locale.forLanguageTag(tag));
    }
}
