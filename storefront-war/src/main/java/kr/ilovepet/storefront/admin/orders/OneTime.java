package kr.ilovepet.storefront.admin.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Keys that make a form count once: a second click on "refund" must not give money back twice. A session remembers the
 * keys of the forms that it showed last.
 */
@ApplicationScoped
public class OneTime {

    private static final String ATTRIBUTE = OneTime.class.getName();
    private static final int MOST = 50;

    /** A key for a form that is about to be shown. */
    String issue(HttpServletRequest request) {
        String key = UUID.randomUUID().toString();
        synchronized (this) {
            LinkedHashSet<String> keys = new LinkedHashSet<>(keys(request));
            if (keys.size() >= MOST) {
                keys.remove(keys.iterator().next());
            }
            keys.add(key);
            request.getSession().setAttribute(ATTRIBUTE, keys);
        }
        return key;
    }

    /** Uses a key up; false if it was used before or never issued. */
    boolean use(HttpServletRequest request, String key) {
        synchronized (this) {
            LinkedHashSet<String> keys = new LinkedHashSet<>(keys(request));
            boolean known = keys.remove(key);
            request.getSession().setAttribute(ATTRIBUTE, keys);
            return known;
        }
    }

    @SuppressWarnings("unchecked")
    private static Set<String> keys(HttpServletRequest request) {
        return request.getSession().getAttribute(ATTRIBUTE) instanceof LinkedHashSet<?> keys
                ? (Set<String>) keys
                : Set.of();
    }
}
