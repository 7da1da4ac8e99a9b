package kr.ilovepet.storefront.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.ilovepet.storefront.catalog.ProductQuery;
import kr.ilovepet.storefront.catalog.QuantityForm;
import kr.ilovepet.storefront.web.Htmx;
import kr.ilovepet.storefront.web.Language;
import kr.ilovepet.storefront.web.Link;

/**
 * What makes one shared page differ from another.
 *
 * @param address path and query, without parameters that the page does not know and with those that it knows as it
 *     understands them
 * @param language the reader's
 * @param fragment whether htmx asks for the part that changes
 */
record PageKey(String address, Locale language, boolean fragment) {

    private static final Pattern PRODUCT = Pattern.compile("/products/[0-9]{1,18}");
    private static final Pattern PLAIN_QUERY = Pattern.compile("(?:[A-Za-z0-9._~!$'()*+,:@/?&=-]|%[0-9A-Fa-f]{2})*+");

    /** What a decoder puts where there was no character. */
    private static final char REPLACEMENT = '\uFFFD';

    /** The key of what a request asks for; empty where that is no page that may be shared. */
    static Optional<PageKey> of(HttpServletRequest request) {
        return isPlain(request)
                ? address(request)
                        .map(address -> new PageKey(address, Language.of(request), Htmx.wantsFragment(request)))
                : Optional.empty();
    }

    /**
     * Whether a request can be understood in one way only: as browsers write it, with an address in percent escapes of
     * UTF-8 and without a body, whose charset might hold for the address too. What is odd gets a page of its own.
     */
    private static boolean isPlain(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getContentType() == null
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null
                && (query == null || PLAIN_QUERY.matcher(query).matches() && isUtf8(query));
    }

    private static boolean isUtf8(String escaped) {
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    }

    /** The pages that may be shared: those without a word about who looks at them. */
    private static Optional<String> address(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (path) {
            case "/", "/help" -> Optional.of(path);
            // Their form leads on to the page that the address names.
            case "/login", "/register" -> Optional.of(path).filter(any -> request.getQueryString() == null);
            case "/products" -> Optional.of(ProductQuery.of(request).address());
            default ->
                Optional.of(path)
                        .filter(any -> PRODUCT.matcher(path).matches())
                        .map(product -> Link.of(product)
                                .with("quantity", QuantityForm.understood(request))
                                .toString());
        };
    }
}
