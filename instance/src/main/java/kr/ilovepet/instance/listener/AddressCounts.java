package kr.ilovepet.instance.listener;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many connections each client has; a client of IPv6 is a network of 64 bits. Safe for threads. */
final class AddressCounts {

    private static final int NETWORK_BYTES = 8;

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Counts one more, and returns how many there are. */
    int add(InetAddress address) {
        return counts.merge(client(address), 1, Integer::sum);
    }

    void remove(InetAddress address) {
        counts.computeIfPresent(client(address), (client, count) -> count == 1 ? null : count - 1);
    }

    static boolean sameClient(InetAddress one, InetAddress other) {
        return client(one).equals(client(other));
    }

    private static String client(InetAddress address) {
        return address instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
