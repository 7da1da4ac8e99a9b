package kr.ilovepet.storefront.address;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.HostName;
import inet.ipaddr.HostNameParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;

/** Reads addresses and ranges as operators and proxies write them; a name is never looked up. */
final class IpAddress {

    private static final IPAddressStringParameters RANGE =
            strict(new IPAddressStringParameters.Builder()).toParams();

    private static final HostNameParameters HOP = hop(new HostNameParameters.Builder());

    private IpAddress() {}

    /**
     * The addresses of a text such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}, or the only one if it has no prefix.
     */
    static Optional<IPAddress> range(String text) {
        return Optional.ofNullable(new IPAddressString(text, RANGE).getAddress())
                .map(IPAddress::toPrefixBlock)
                .map(IpAddress::unmapped);
    }

    /**
     * The address in an entry of X-Forwarded-For, with or without a port, brackets or an IPv6 zone.
     *
     * @return empty where the entry is no single address
     */
    static Optional<IPAddress> hop(String entry) {
        HostName host = new HostName(entry.strip(), HOP);
        return host.isAddress() ? Optional.of(unmapped(host.asAddress())) : Optional.empty();
    }

    /** An IPv4 address that is written as IPv6 is the IPv4 address; a zone means something to its own host only. */
    private static IPAddress unmapped(IPAddress address) {
        if (!address.isIPv6()) {
            return address;
        }
        return address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address.toIPv6().removeZone();
    }

    private static HostNameParameters hop(HostNameParameters.Builder host) {
        return strict(host.allowEmpty(false).allowService(false).getAddressOptionsBuilder())
                .allowPrefix(false)
                .getParentBuilder()
                .toParams();
    }

    /** Four decimal numbers or IPv6, and none of the other notations that the library reads. */
    private static IPAddressStringParameters.Builder strict(IPAddressStringParameters.Builder addresses) {
        return addresses
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowWildcardedSeparator(false)
                .allowMask(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .getIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowLeadingZeros(false)
                .allowBinary(false)
                .getParentBuilder()
                .getIPv6AddressParametersBuilder()
                .allowBase85(false)
                .allowBinary(false)
                .getParentBuilder();
    }
}
