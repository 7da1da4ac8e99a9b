package kr.ilovepet.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The network address of a caller, as the gateway saw it.
 *
 * @param value empty when the request did not come through the gateway
 */
public record ClientAddress(String value) {

    /** The header with which the gateway tells the address. */
    public static final String HEADER = "X-Forwarded-For";

    /** Longer than any address; what claims to be a longer one is cut. */
    private static final int LONGEST = 64;

    private static final int BYTES_OF_NETWORK = 8;
    private static final int BYTES_OF_CUSTOMER = 7;

    /** Cuts what no address can be. */
    public ClientAddress {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /**
     * Reads the header X-Forwarded-For. Only its last entry counts, which is the gateway's own; what stands before it
     * is what the caller claims.
     *
     * @param header may be null
     */
    public static ClientAddress ofForwardedFor(String header) {
        return new ClientAddress(
                header == null
                        ? ""
                        : header.substring(header.lastIndexOf(',') + 1).strip());
    }

    /**
     * What is counted as one: an IPv4 address, or the /64 of an IPv6 address, which is what one connection gets (RFC
     * 6177), so that nobody is somebody else at each request. What is no address is itself.
     */
    public String network() {
        InetAddress address = parsed();
        if (address == null) {
            return value;
        }
        return address instanceof Inet6Address ? network(address, BYTES_OF_NETWORK) : address.getHostAddress();
    }

    /**
     * The /56 of an IPv6 address, which is what a customer may get: 256 of those networks (RFC 6177). Empty for any
     * other address.
     */
    public Optional<String> customer() {
        return parsed() instanceof Inet6Address address
                ? Optional.of(network(address, BYTES_OF_CUSTOMER))
                : Optional.empty();
    }

    /**
     * Null for what has no colon, and for what is no address. With a colon it is read as it stands, never looked up.
     */
    private InetAddress parsed() {
        try {
            return value.indexOf(':') < 0 ? null : InetAddress.getByName(value);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    private static String network(InetAddress address, int bytes) {
        byte[] start = Arrays.copyOf(Arrays.copyOf(address.getAddress(), bytes), BYTES_OF_NETWORK);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < BYTES_OF_NETWORK; i += 2) {
            network.append(Integer.toHexString((start[i] & 0xff) << 8 | start[i + 1] & 0xff))
                    .append(':');
        }
        return network.append(":/").append(bytes * 8).toString();
    }
}
