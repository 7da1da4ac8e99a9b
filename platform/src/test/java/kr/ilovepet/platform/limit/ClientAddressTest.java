package kr.ilovepet.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::1, 2001:db8:1:2::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "::1, 0:0:0:0::/64",
        "fe80::1%1, fe80:0:0:0::/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "not:an:address, not:an:address",
        "shop.example, shop.example"
    })
    void countsTheNetworkOfAnIpV6Address(String address, String network) {
        assertThat(ClientAddress.ofForwardedFor(address).network()).isEqualTo(network);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,",
        "::ffff:192.0.2.1,",
        "not:an:address,",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0::/56",
        "2001:db8:1:1ff::1, 2001:db8:1:100::/56"
    })
    void knowsTheNetworksOfACustomer(String address, String customer) {
        assertThat(new ClientAddress(address).customer()).isEqualTo(Optional.ofNullable(customer));
    }

    @Test
    void believesTheGatewayAlone() {
        assertThat(ClientAddress.ofForwardedFor("203.0.113.9, 192.0.2.1").value())
                .isEqualTo("192.0.2.1");
        assertThat(ClientAddress.ofForwardedFor(null).value()).isEmpty();
        assertThat(ClientAddress.ofForwardedFor("x".repeat(10_000)).network()).hasSize(64);
    }
}
