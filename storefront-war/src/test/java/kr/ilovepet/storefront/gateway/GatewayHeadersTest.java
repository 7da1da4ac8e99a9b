package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatewayHeadersTest {

    @Test
    void tellsTheServiceTheCallersAddressAndNotWhatTheCallerWrote() {
        HttpServletRequest request = withHeaders(Map.of(
                "x-forwarded-for",
                "198.51.100.1",
                "Forwarded",
                "for=198.51.100.1",
                "X-Real-IP",
                "198.51.100.1",
                "Cookie",
                "session=1",
                "Accept",
                "application/json"));

        assertThat(GatewayHeaders.toService(request, "203.0.113.9"))
                .containsOnlyKeys("Accept", "traceparent", "X-Forwarded-For")
                .containsEntry("X-Forwarded-For", List.of("203.0.113.9"));
    }

    @Test
    void returnsWhatConcernsTheCallerAndNothingThatConcernsThisHop() {
        Map<String, List<String>> answered = Map.of(
                "Content-Type", List.of("application/json"),
                "Retry-After", List.of("3"),
                "Set-Cookie", List.of("session=1"),
                "Transfer-Encoding", List.of("chunked"),
                "Connection", List.of("keep-alive"),
                "Server", List.of("somebody"),
                "X-Trace-Id", List.of("of whoever asked first"),
                ":status", List.of("200"));

        assertThat(GatewayHeaders.toCaller(answered)).containsOnlyKeys("Content-Type", "Retry-After");
    }

    @Test
    void leavesOutWhatTheConnectionHeaderDeclaresForThisHop() {
        HttpServletRequest request =
                withHeaders(Map.of("Connection", "close, X-Mine", "X-Mine", "1", "X-Other", "2", "TE", "trailers"));

        assertThat(GatewayHeaders.toService(request, "203.0.113.9"))
                .containsOnlyKeys("X-Other", "traceparent", "X-Forwarded-For");
    }

    @Test
    void knowsARequestThatAsksForWhatEverybodyGets() {
        assertThat(GatewayHeaders.anonymous(withHeaders(Map.of()))).isTrue();
        assertThat(GatewayHeaders.anonymous(withHeaders(Map.of("Accept", "text/html, */*;q=0.8", "Cookie", "a=b"))))
                .isTrue();
        assertThat(GatewayHeaders.anonymous(withHeaders(Map.of("Accept", "application/json"))))
                .isTrue();
        assertThat(GatewayHeaders.anonymous(withHeaders(Map.of("Accept", "text/html"))))
                .isFalse();
        assertThat(GatewayHeaders.anonymous(withHeaders(Map.of("Content-Length", "3"))))
                .isFalse();
        for (String header : List.of("Authorization", "X-Cart-Id", "If-None-Match", "Range", "Transfer-Encoding")) {
            assertThat(GatewayHeaders.anonymous(withHeaders(Map.of(header, "x"))))
                    .as(header)
                    .isFalse();
        }
    }

    private static HttpServletRequest withHeaders(Map<String, String> headers) {
        InvocationHandler answers = (proxy, method, arguments) -> switch (method.getName()) {
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getHeader" -> headers.get(arguments[0]);
            case "getContentLengthLong" -> Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
            default ->
                Collections.enumeration(
                        Optional.ofNullable(headers.get(arguments[0])).stream().toList());
        };
        return (HttpServletRequest) Proxy.newProxyInstance(
                GatewayHeadersTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, answers);
    }
}
