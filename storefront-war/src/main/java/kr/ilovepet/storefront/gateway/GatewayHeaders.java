package kr.ilovepet.storefront.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kr.ilovepet.platform.trace.Trace;

/** The headers that the gateway passes on. */
final class GatewayHeaders {

    /** RFC 9110 section 7.6.1: meant for the next hop only. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** Cookies are for pages only; addresses and encodings concern this hop only. */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "cookie",
            "cookie2",
            "host",
            "content-length",
            "expect",
            "accept-encoding",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-proto",
            "x-real-ip",
            Trace.HEADER);

    /** Headers that make an answer one for this client, or for what it has. */
    private static final List<String> PERSONAL = List.of(
            "Authorization",
            "X-Cart-Id",
            "If-None-Match",
            "If-Modified-Since",
            "If-Match",
            "If-Unmodified-Since",
            "Range",
            "Transfer-Encoding");

    /** Options of a connection that are no headers, or are left out anyway. */
    private static final Set<String> NO_HEADERS = Set.of("keep-alive", "close", "upgrade", "te");

    /** The trace is named by the storefront already; a shared answer has the trace of whoever asked first. */
    private static final Set<String> NOT_RETURNED = Set.of(
            "set-cookie",
            "set-cookie2",
            "server",
            "x-powered-by",
            "content-length",
            "date",
            "x-frame-options",
            "x-trace-id",
            "x-request-unread");

    private static final String UTF_8 = ";charset=UTF-8";

    private GatewayHeaders() {}

    /**
     * Whether a GET asks for nothing but the JSON that everybody gets: without a token, a cart, a condition or a body,
     * and for no other media type.
     */
    static boolean anonymous(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return (accept == null || accept.contains("*/*") || accept.contains("application/json"))
                && request.getContentLengthLong() <= 0
                && PERSONAL.stream().allMatch(name -> request.getHeader(name) == null);
    }

    /**
     * The headers of a request that a service gets.
     *
     * @param address the network address of the client
     */
    static Map<String, List<String>> toService(HttpServletRequest request, String address) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Set<String> namedByConnection = namedBy(request.getHeaders("Connection"));
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !NOT_FORWARDED.contains(lower) && !namedByConnection.contains(lower)) {
                headers.put(name, Collections.list(request.getHeaders(name)));
            }
        }
        headers.put(Trace.HEADER, List.of(Trace.current().traceparent()));
        headers.put("X-Forwarded-For", List.of(address));
        return headers;
    }

    /** The headers of a service's response that the client gets. */
    static Map<String, List<String>> toCaller(Map<String, List<String>> received) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        received.forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !NOT_RETURNED.contains(lower) && !lower.startsWith(":")) {
                headers.put(
                        name,
                        lower.equals("content-type")
                                ? values.stream().map(GatewayHeaders::named).toList()
                                : values);
            }
        });
        return headers;
    }

    /** The media type of JSON with its charset, so that nobody has to guess it. */
    static String named(String type) {
        return type.equals("application/json") || type.equals("application/problem+json") ? type + UTF_8 : type;
    }

    /** The headers that a Connection header declares to be for this hop only; hardly any request names one. */
    private static Set<String> namedBy(Enumeration<String> connection) {
        Set<String> named = Set.of();
        while (connection.hasMoreElements()) {
            for (String option : connection.nextElement().split(",")) {
                String name = option.strip().toLowerCase(Locale.ROOT);
                if (!NO_HEADERS.contains(name)) {
                    named = named.isEmpty() ? new HashSet<>() : named;
                    named.add(name);
                }
            }
        }
        return named;
    }
}
