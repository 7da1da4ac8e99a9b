package kr.ilovepet.storefront.sharing;

import jakarta.servlet.http.HttpServletRequest;
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

    /** The key of what a request asks for; empty where that is no page that may be shared. */
    static Optional<PageKey> of(HttpServletRequest request) {
        return address(request).map(address -> new PageKey(address, Language.of(request), Htmx.wantsFragment(request)));
    }

    /** The pages that may be shared: those without a word about who looks at them. */
    private static Optional<String> address(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (path) {
            case "/", "/help" -> Optional.of(path);
            // Their form leads on to the page that the address names.
            case "/login", "/register" -> Optional.of(path).filter(any -> request.getQueryString() == null);
            case "/products" ->
                Optional.of(ProductQuery.of(
                                request.getParameter("query"),
                                request.getParameter("category"),
                                request.getParameter("sort"),
                                request.getParameter("page"))
                        .address());
            default ->
                Optional.of(path)
                        .filter(any -> PRODUCT.matcher(path).matches())
                        .map(product -> Link.of(product)
                                .with("quantity", QuantityForm.understood(request.getParameter("quantity")))
                                .toString());
        };
    }
}
