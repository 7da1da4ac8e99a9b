package kr.ilovepet.instance.listener;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many connections each network has: an address of IPv4; of IPv6 the 64 bits that one link has, and the 56 bits
 * that one customer may have, who is 256 clients otherwise (RFC 6177). Safe for threads.
 */
final class AddressCounts {

    /** So many times the connections of a link may come from one customer. */
    static final int LINKS_OF_A_CUSTOMER = 4;

    private static final int LINK_BYTES = 8;
    private static final int CUSTOMER_BYTES = 7;

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** The networks of an address, from the smallest to the one that is all of one client. */
    static List<String> networks(InetAddress address) {
        return address instanceof Inet6Address
                ? List.of(start(address, LINK_BYTES), start(address, CUSTOMER_BYTES))
                : List.of(address.getHostAddress());
    }

    private static String start(InetAddress address, int bytes) {
        return Arrays.toString(Arrays.copyOf(address.getAddress(), bytes));
    }

    /**
     * Counts one more.
     *
     * @param networks as {@link #networks} gives them
     * @param most connections of the first of them; the second may have {@value #LINKS_OF_A_CUSTOMER} times as many
     * @return the network that has too many now; null for none
     */
    String add(List<String> networks, int most) {
        String crowded = null;
        int limit = most;
        for (String network : networks) {
            if (counts.merge(network, 1, Integer::sum) > limit && crowded == null) {
                crowded = network;
            }
            limit *= LINKS_OF_A_CUSTOMER;
        }
        return crowded;
    }

    void remove(List<String> networks) {
        networks.forEach(
                network -> counts.computeIfPresent(network, (counted, count) -> count == 1 ? null : count - 1));
    }
}
