package kr.ilovepet.storefront.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.ilovepet.platform.trace.Trace;

/**
 * For whom a page calls a service. It is read from the request and can be used after the request has ended.
 *
 * @param token the member's token, or null for a guest
 * @param language the reader's language
 * @param address the browser's network address, for the rate limits of the services
 * @param trace the trace of the request
 */
public record CallerContext(String token, Locale language, String address, Trace trace) {

    /** The same caller with another token. */
    public CallerContext with(String otherToken) {
        return new CallerContext(otherToken, language, address, trace);
    }

    Map<String, List<String>> headers() {
        Map<String, List<String>> headers = anonymousHeaders();
        headers.put("Accept-Language", List.of(language.toLanguageTag()));
        if (token != null) {
            headers.put("Authorization", List.of("Bearer " + token));
        }
        return headers;
    }

    /** Where the request comes from, and nothing of who makes it. */
    Map<String, List<String>> anonymousHeaders() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Accept", List.of("application/json"));
        headers.put("X-Forwarded-For", List.of(address));
        headers.put(Trace.HEADER, List.of(trace.traceparent()));
        return headers;
    }
}
