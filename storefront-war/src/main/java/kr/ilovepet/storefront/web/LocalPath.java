package kr.ilovepet.storefront.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where a request may send a browser on to: pages of this shop and nothing else. */
public final class LocalPath {

    /** The first parts of the paths a shopper can come back to. */
    private static final Set<String> PAGES =
            Set.of("", "products", "cart", "checkout", "orders", "login", "register", "help", "admin");

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /**
     * The wanted path if it is on the list.
     *
     * @param wanted path with query as it came, perhaps null, perhaps hostile
     * @return the path, or the home page
     */
    public static String orHome(String wanted) {
        return isPage(wanted) ? wanted : "/";
    }

    private static boolean isPage(String wanted) {
        if (wanted == null
                || wanted.length() > LONGEST
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
