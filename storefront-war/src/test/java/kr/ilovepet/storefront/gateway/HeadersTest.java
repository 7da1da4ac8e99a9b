package kr.ilovepet.storefront.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

    @Test
    void returnsWhatConcernsTheCallerAndNothingThatConcernsThisHop() {
        Map<String, List<String>> answered = Map.of(
                "Content-Type", List.of("application/json"),
                "Retry-After", List.of("3"),
                "Set-Cookie", List.of("session=1"),
                "Transfer-Encoding", List.of("chunked"),
                "Connection", List.of("keep-alive"),
                "Server", List.of("somebody"),
                ":status", List.of("200"));

        assertThat(Headers.toCaller(answered)).containsOnlyKeys("Content-Type", "Retry-After");
    }
}
