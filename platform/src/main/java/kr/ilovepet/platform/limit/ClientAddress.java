package kr.ilovepet.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

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
        if (value.indexOf(':') < 0) {
            return value;
        }
        try {
            // With a colon in it this is read as it stands, and never looked up.
            InetAddress address = InetAddress.getByName(value);
            return address instanceof Inet6Address ? network(address.getAddress()) : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return value;
        }
    }

    private static String network(byte[] address) {
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < BYTES_OF_NETWORK; i += 2) {
            network.append(Integer.toHexString((address[i] & 0xff) << 8 | address[i + 1] & 0xff))
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
