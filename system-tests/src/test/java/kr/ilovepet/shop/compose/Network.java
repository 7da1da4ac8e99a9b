package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;

/**
 * The containers' network: a loopback address for each name. A JVM knows them from a file.
 *
 * @param addresses of the services
 */
record Network(Map<String, String> addresses) {

    /** Addresses of this process alone, so that test runs beside each other do not meet. */
    static Network of(Collection<String> names) {
        long pid = ProcessHandle.current().pid();
        String prefix = "127." + (100 + pid / 250 % 150) + "." + (1 + pid % 250) + ".";
        Map<String, String> addresses = new TreeMap<>();
        for (String name : names) {
            addresses.put(name, prefix + (addresses.size() + 10));
        }
        return new Network(Map.copyOf(addresses));
    }

    /**
     * Containers have the ports that the compose file says, each on an address of its own: only a program that listens
     * on all addresses of this machine is in their way.
     *
     * @throws StackException with all ports that are taken, and what to do
     */
    void requireFree(Collection<Integer> ports) {
        String address = addresses.values().iterator().next();
        List<Integer> taken = ports.stream()
                .filter(port -> !Port.isFree(address, port))
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new StackException(
                    "The compose set needs the ports " + taken + " of " + address + ", but programs of this"
                            + " machine listen there on all addresses (0.0.0.0 or [::]): stop them while it runs, or let them listen"
                            + " on 127.0.0.1 only. `ss -ltnp` names them.");
        }
    }

    String address(String name) {
        return addresses.get(name);
    }

    /** Writes the file for {@code -Djdk.net.hosts.file}. */
    Path writeHosts(Path file) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("127.0.0.1 localhost " + InetAddress.getLocalHost().getHostName()));
        addresses.forEach((name, address) -> lines.add(address + " " + name));
        return Files.write(file, lines);
    }
}
