package kr.ilovepet.storefront.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> NOT_RETURNED =
            Set.of("set-cookie", "set-cookie2", "server", "x-powered-by", "content-length", "date", "x-frame-options");

    private GatewayHeaders() {}

    /**
     * The headers of a request that a service gets.
     *
     * @param address the network address of the client
     */
    static Map<String, List<String>> toService(HttpServletRequest request, String address) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Set<String> namedByConnection = namedBy(Collections.list(request.getHeaders("Connection")));
        for (String name : Collections.list(request.getHeaderNames())) {
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
                headers.put(name, values);
            }
        });
        return headers;
    }

    private static Set<String> namedBy(List<String> connection) {
        return connection.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .flatMap(Stream::of)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
