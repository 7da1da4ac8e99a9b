package kr.ilovepet.storefront.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.parse("10.0.0.0/8, 192.0.2.7,2001:db8:1::/48");

    @Test
    void trustsNobodyUnlessTold() {
        assertThat(TrustedProxies.parse("").caller("10.0.0.1", List.of("203.0.113.9")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void aStrangerCannotNameAnotherAddress() {
        assertThat(proxies.caller("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
        assertThat(proxies.caller("192.0.2.8", List.of("198.51.100.1"))).isEqualTo("192.0.2.8");
        assertThat(proxies.caller("2001:db8:2::1", List.of("198.51.100.1"))).isEqualTo("2001:db8:2::1");
    }

    @Test
    void theProxysOwnEntryCountsAndNotWhatTheCallerWroteBeforeIt() {
        assertThat(proxies.caller("10.0.0.1", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(proxies.caller("10.0.0.1", List.of("198.51.100.1, 10.9.9.9 ,203.0.113.9")))
                .isEqualTo("203.0.113.9");
        assertThat(proxies.caller("192.0.2.7", List.of("198.51.100.1", "203.0.113.9")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void trustedProxiesInARowAreStepsOnTheWay() {
        assertThat(proxies.caller("10.0.0.1", List.of("198.51.100.1, 203.0.113.9, 192.0.2.7, 10.2.3.4")))
                .isEqualTo("203.0.113.9");
        assertThat(proxies.caller("10.0.0.1", List.of("10.0.0.3, 10.0.0.2")))
                .as("all trusted")
                .isEqualTo("10.0.0.3");
        assertThat(proxies.caller("10.0.0.1", List.of())).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "",
                "256.1.1.1",
                "1.2.3",
                "localhost",
                "2001:db8::1::2",
                "_hidden",
                "[",
                "xxx:1",
                "127.1",
                "[::1",
                ".:1",
                "203.0.113.9 198.51.100.1"
            })
    void anEntryThatCannotBeReadStandsForTheProxyThatWroteIt(String entry) {
        assertThat(proxies.caller("10.0.0.1", List.of("198.51.100.1, " + entry + ", 10.0.0.2")))
                .isEqualTo("10.0.0.2");
    }

    @Test
    void readsIpv6AndEntriesWithPorts() {
        assertThat(proxies.caller("2001:db8:1:0:0:0:0:5", List.of("2001:DB8:2::9")))
                .isEqualTo("2001:db8:2:0:0:0:0:9");
        assertThat(proxies.caller("2001:db8:1::5%eth0", List.of("[2001:db8:2::9]:4711")))
                .isEqualTo("2001:db8:2:0:0:0:0:9");
        assertThat(proxies.caller("::ffff:10.0.0.1", List.of("203.0.113.9:4711")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void comparesBitByBit() {
        TrustedProxies narrow = TrustedProxies.parse("172.16.0.0/12,192.0.2.128/25");
        assertThat(narrow.caller("172.31.255.255", List.of("203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(narrow.caller("172.32.0.0", List.of("203.0.113.9"))).isEqualTo("172.32.0.0");
        assertThat(narrow.caller("192.0.2.127", List.of("203.0.113.9"))).isEqualTo("192.0.2.127");
        assertThat(TrustedProxies.parse("0.0.0.0/0").caller("192.0.2.1", List.of("203.0.113.9")))
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "10.0.0.1,", "2001:db8::/129", "10/8", "10.0.0.0/-1"
            })
    void refusesASettingThatIsNoAddressAndNoRange(String setting) {
        assertThat(TrustedProxies.violation(setting)).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.parse(setting));
    }

    @Test
    void hasNothingToSayAgainstASensibleSetting() {
        assertThat(TrustedProxies.violation("10.0.0.0/8, ::1")).isEmpty();
    }
}
