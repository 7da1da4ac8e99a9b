package kr.ilovepet.storefront.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriBuilderException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The paths that a request may redirect to: pages of this shop and nothing else. */
public final class LocalPath {

    /** What the addresses begin with that forms with files are sent to; none of them is a page. */
    public static final String UPLOADS = "/admin/uploads/";

    /** The first segments of the paths that can be redirected to. */
    private static final Set<String> PAGES =
            Set.of("", "products", "cart", "checkout", "orders", "login", "register", "help", "admin");

    private static final int MAX_LENGTH = 2000;

    private LocalPath() {}

    /** The path and query of a request; what a browser left unescaped in it, such as a bar, is escaped. */
    public static String of(HttpServletRequest request) {
        return address(request).build().toString();
    }

    /** The same with another value of one parameter. */
    public static String of(HttpServletRequest request, String parameter, Object value) {
        return address(request).replaceQueryParam(parameter, value).build().toString();
    }

    /**
     * Path and query of an address, which may be one of this shop as a browser tells it; the home page for none, and
     * for what is no address of a page: anybody can send anything as a header.
     */
    public static String of(String url) {
        if (url == null) {
            return "/";
        }
        String local = url.replaceFirst("^https?://[^/?#]*", "").replaceFirst("#.*", "");
        int query = local.indexOf('?');
        String path = query < 0 ? local : local.substring(0, query);
        if (!path.isEmpty() && !path.startsWith("/")) {
            return "/";
        }
        try {
            return address(path.isEmpty() ? "/" : path, query < 0 ? null : local.substring(query + 1))
                    .build()
                    .toString();
        } catch (UriBuilderException | IllegalArgumentException unfit) {
            return "/";
        }
    }

    private static UriBuilder address(HttpServletRequest request) {
        return address(request.getRequestURI(), request.getQueryString());
    }

    /** Braces are escaped before, because the builder takes them for templates. */
    private static UriBuilder address(String path, String query) {
        return UriBuilder.fromPath(braces(path)).replaceQuery(query == null ? null : braces(query));
    }

    private static String braces(String text) {
        return text.replace("{", "%7B").replace("}", "%7D");
    }

    /**
     * The path if it may be redirected to.
     *
     * @param path path with query as it was submitted; null or anything else is possible
     * @return the path, or the home page
     */
    public static String orHome(String path) {
        return isPage(path) ? path : "/";
    }

    private static boolean isPage(String path) {
        if (path == null
                || path.length() > MAX_LENGTH
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.indexOf('\\') >= 0
                || path.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(path);
            String rawPath = uri.getRawPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && !rawPath.contains("//")
                    && !rawPath.contains("..")
                    && !rawPath.startsWith(UPLOADS)
                    && PAGES.contains(rawPath.substring(1).split("/", 2)[0]);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
