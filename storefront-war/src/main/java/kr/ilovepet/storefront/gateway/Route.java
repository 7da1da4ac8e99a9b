package kr.ilovepet.storefront.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The service and the path that a public path leads to.
 *
 * @param application the service
 * @param path the path below that service's context root; starts with {@code /api/}
 */
record Route(String application, String path) {

    /** First part of a path below {@code /api} and the service it belongs to. */
    private static final Map<String, String> RESOURCES = Map.of(
            "users", "member",
            "products", "catalog",
            "categories", "catalog",
            "orders", "order",
            "cart", "order",
            "payments", "payment");

    /** The prefixes of the services before the shop had one API. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "user-service", "member",
            "product-service", "catalog",
            "order-service", "order",
            "payment-service", "payment");

    /**
     * The only paths that are let through: plain segments, none of them empty or made of dots. With nothing to decode,
     * no request can reach another context or have a path that two servers read differently.
     */
    private static final Pattern PATH =
            Pattern.compile("(?:/([a-z-]+-service))?(/api/([a-z-]+)(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*/?)");

    /**
     * The route of a request.
     *
     * @param rawPath the path as it was sent, not decoded
     * @return empty where no service is meant
     */
    static Optional<Route> of(String rawPath) {
        Matcher path = PATH.matcher(rawPath);
        if (!path.matches()) {
            return Optional.empty();
        }
        String application = path.group(1) == null ? RESOURCES.get(path.group(3)) : OLD_NAMES.get(path.group(1));
        return Optional.ofNullable(application).map(found -> new Route(found, path.group(2)));
    }

    /** The same route with the query of the request; what a URI cannot hold as it stands is percent-encoded. */
    Route withQuery(String rawQuery) {
        return rawQuery == null ? this : new Route(application, path + "?" + encode(rawQuery));
    }

    private static String encode(String rawQuery) {
        StringBuilder encoded = new StringBuilder(rawQuery.length());
        for (int i = 0; i < rawQuery.length(); i++) {
            char c = rawQuery.charAt(i);
            if (c == '%' && !rawQuery.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                encoded.append("%25");
            } else if (c <= ' ' || c >= 0x7f || "\"<>\\^`{|}[]#".indexOf(c) >= 0) {
                for (byte b : String.valueOf(c).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)) {
                    encoded.append('%').append(String.format("%02X", b));
                }
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
