package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AddressCountsTest {

    private final AddressCounts counts = new AddressCounts();

    @Test
    void countEachAddressOfIpv4() throws UnknownHostException {
        assertThat(counts.add(address("192.0.2.1"))).isEqualTo(1);
        assertThat(counts.add(address("192.0.2.1"))).isEqualTo(2);
        assertThat(counts.add(address("192.0.2.2"))).isEqualTo(1);

        counts.remove(address("192.0.2.1"));

        assertThat(counts.add(address("192.0.2.1"))).isEqualTo(2);
    }

    @Test
    void countANetworkOfIpv6AsOneClient() throws UnknownHostException {
        counts.add(address("2001:db8:0:1::1"));

        assertThat(counts.add(address("2001:db8:0:1:ffff::2"))).isEqualTo(2);
        assertThat(counts.add(address("2001:db8:0:2::1"))).isEqualTo(1);
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }
}
