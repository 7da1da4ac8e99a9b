package kr.ilovepet.storefront.address;

import inet.ipaddr.IPAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proxies whose X-Forwarded-For headers are trusted.
 *
 * @param ranges the addresses that they have
 */
public record TrustedProxies(List<IPAddress> ranges) {

    /** Name of the setting: addresses and CIDR ranges with commas between them; blank for none. */
    public static final String SETTING = "shop.trusted.proxies";

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when a part of it is no address and no range
     */
    public static TrustedProxies parse(String setting) {
        return new TrustedProxies(parts(setting)
                .map(part -> IpAddress.range(part)
                        .orElseThrow(() -> new IllegalArgumentException(part + " is no address and no range")))
                .toList());
    }

    /** What is wrong with a value of the setting, as the end of a sentence; empty when nothing is. */
    public static Optional<String> violation(String setting) {
        return parts(setting).allMatch(part -> IpAddress.range(part).isPresent())
                ? Optional.empty()
                : Optional.of("must be IP addresses or ranges such as 10.0.0.0/8, with commas between them");
    }

    /**
     * The address of the client: the last one in the header that is not of a trusted proxy; anybody can have written
     * the entries before it. Where an entry cannot be read, it is the address of the proxy that added it.
     *
     * @param remote the address that the connection comes from
     * @param forwardedFor the lines of the header X-Forwarded-For, in their sequence
     */
    String caller(String remote, List<String> forwardedFor) {
        if (ranges.isEmpty()) {
            return remote;
        }
        IPAddress nearest = IpAddress.hop(remote).orElse(null);
        if (nearest == null || !trusts(nearest)) {
            return remote;
        }
        String[] entries = String.join(",", forwardedFor).split(",", -1);
        for (int i = entries.length - 1; i >= 0 && trusts(nearest); i--) {
            IPAddress entry = IpAddress.hop(entries[i]).orElse(null);
            if (entry == null) {
                break;
            }
            nearest = entry;
        }
        return nearest.toInetAddress().getHostAddress();
    }

    /** Whether one of them has that address. */
    boolean contain(String address) {
        return !ranges.isEmpty() && IpAddress.hop(address).filter(this::trusts).isPresent();
    }

    private boolean trusts(IPAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static Stream<String> parts(String setting) {
        return setting.isBlank()
                ? Stream.empty()
                : Arrays.stream(setting.split(",", -1)).map(String::strip);
    }
}
