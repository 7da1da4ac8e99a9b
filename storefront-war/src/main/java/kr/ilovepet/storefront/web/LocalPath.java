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
     * The wanted path if it is on the list.
     *
     * @param wanted path with query as it was submitted; null or anything else is possible
     * @return the path, or the home page
     */
    public static String orHome(String wanted) {
        return isPage(wanted) ? wanted : "/";
    }

    private static boolean isPage(String wanted) {
        if (wanted == null
                || wanted.length() > MAX_LENGTH
                || !wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return false;
        }
        try {
            URI uri = new URI(wanted);
            String path = uri.getRawPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && !path.contains("//")
                    && !path.contains("..")
                    && PAGES.contains(path.substring(1).split("/", 2)[0]);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
