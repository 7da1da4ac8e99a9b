package kr.ilovepet.storefront.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** The paths that a request may redirect to: pages of this shop and nothing else. */
public final class LocalPath {

    /** The first segments of the paths that can be redirected to. */
    private static final Set<String> PAGES =
            Set.of("", "products", "cart", "checkout", "orders", "login", "register", "help", "admin");

    private static final int MAX_LENGTH = 2000;

    private LocalPath() {}

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
                    && PAGES.contains(rawPath.substring(1).split("/", 2)[0]);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
