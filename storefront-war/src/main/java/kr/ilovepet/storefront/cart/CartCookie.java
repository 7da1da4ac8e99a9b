package kr.ilovepet.storefront.cart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import kr.ilovepet.storefront.web.Cookies;

/** The cookie that names a guest's cart by 128 random bits, so that nobody can guess the cart of another. */
@RequestScoped
public class CartCookie {

    private static final String NAME = "cart";
    private static final Duration MAX_AGE = Duration.ofDays(30);
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Cookies cookies;

    /** The id of the guest's cart, if the browser brought one. */
    public Optional<String> id() {
        return cookies.find(request, NAME).filter(id -> id.matches("[0-9a-f]{32}"));
    }

    /** The id of the guest's cart; a new one, and its cookie, if there was none. */
    String idOrNew(HttpServletResponse response) {
        String id = id().orElseGet(CartCookie::random);
        response.addCookie(cookies.make(NAME, id, MAX_AGE));
        return id;
    }

    void forget(HttpServletResponse response) {
        response.addCookie(cookies.make(NAME, "", Duration.ZERO));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
