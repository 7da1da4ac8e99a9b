package kr.ilovepet.storefront.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who asks too often. */
class RequestLimitTest {

    private final RequestLimit limit =
            new RequestLimit(new ClientAddress(Optional.of("10.0.0.0/8")), 2, "storefront-test");

    @Test
    void oneAddressHasItsShareAndNoMore() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.count(request("192.0.2.1"))).isEmpty();
        }
        assertThat(limit.count(request("192.0.2.1")).orElseThrow().seconds()).isEqualTo(1);
        assertThat(limit.count(request("192.0.2.2"))).as("another one").isEmpty();
    }

    @Test
    void aRequestIsCountedOnce() {
        HttpServletRequest request = request("192.0.2.1");
        for (int i = 0; i < 20; i++) {
            assertThat(limit.count(request)).isEmpty();
        }
    }

    @Test
    void whoClaimsToBeSomebodyElseIsNot() {
        for (int i = 0; i < 10; i++) {
            limit.count(request("192.0.2.1", "198.51.100." + i));
        }
        assertThat(limit.count(request("192.0.2.1", "198.51.100.99"))).isPresent();
    }

    @Test
    void behindAProxyItIsTheClientWhoIsCounted() {
        for (int i = 0; i < 10; i++) {
            limit.count(request("10.0.0.1", "2001:db8::" + i));
        }
        assertThat(limit.count(request("10.0.0.1", "2001:db8::99")))
                .as("the same /64")
                .isPresent();
        assertThat(limit.count(request("10.0.0.1", "2001:db8:0:1::1"))).isEmpty();
    }

    @Test
    void whoHasManyNetworksHasNotAsManyShares() {
        for (int i = 0; i < 40; i++) {
            assertThat(limit.count(request("2001:db8:0:1" + i % 8 + "::1"))).isEmpty();
        }
        assertThat(IntStream.range(0, 20)
                        .anyMatch(i -> limit.count(request("2001:db8:0:" + (30 + i) + "::1"))
                                .isPresent()))
                .isTrue();
        assertThat(limit.count(request("2001:db8:0:200::1"))).as("another one").isEmpty();
    }

    private static HttpServletRequest request(String remote, String... forwardedFor) {
        Map<Object, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestLimitTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> remote;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
