package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressCountsTest {

    private static final int MOST = 2;

    private final AddressCounts counts = new AddressCounts();

    @Test
    void countEachAddressOfIpv4() throws UnknownHostException {
        assertThat(add("192.0.2.1")).isNull();
        assertThat(add("192.0.2.1")).isNull();
        assertThat(add("192.0.2.2")).isNull();
        assertThat(add("192.0.2.1")).isEqualTo("192.0.2.1");

        counts.remove(networks("192.0.2.1"));
        counts.remove(networks("192.0.2.1"));

        assertThat(add("192.0.2.1")).isNull();
    }

    @Test
    void countALinkOfIpv6AsOneClient() throws UnknownHostException {
        add("2001:db8:0:1::1");
        add("2001:db8:0:1:ffff::2");

        assertThat(add("2001:db8:0:1::3")).isEqualTo(networks("2001:db8:0:1::").getFirst());
        assertThat(add("2001:db8:0:2::1")).isNull();
    }

    @Test
    void countACustomerOfIpv6WhoHasManyLinks() throws UnknownHostException {
        for (int link = 0; link < MOST * AddressCounts.LINKS_OF_A_CUSTOMER; link++) {
            assertThat(add("2001:db8:0:1" + link + "::1")).isNull();
        }

        assertThat(add("2001:db8:0:1f::1"))
                .isEqualTo(networks("2001:db8:0:10::").getLast());
        assertThat(add("2001:db8:0:200::1")).as("another one").isNull();
    }

    private String add(String address) throws UnknownHostException {
        return counts.add(networks(address), MOST);
    }

    private static List<String> networks(String address) throws UnknownHostException {
        return AddressCounts.networks(InetAddress.getByName(address));
    }
}
