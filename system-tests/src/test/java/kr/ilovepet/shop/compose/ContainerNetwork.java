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
import java.util.stream.Collectors;
import kr.ilovepet.stack.process.Port;

/**
 * What stands for the containers' network: a loopback address for each name. A JVM knows them from a file.
 *
 * <p>The data grid is another matter. The compose set finds its members by DNS, which for Payara never names a loopback
 * address, and Hazelcast takes only an address that an interface has: here each member has a port of its own at
 * 127.0.0.1, is known to the others by its container's address, and finds them by a list.
 *
 * @param addresses of the services
 * @param gridPorts of the services that are members of the grid
 */
record ContainerNetwork(Map<String, String> addresses, Map<String, Integer> gridPorts) {

    /** Addresses of this process alone, so that test runs beside each other do not meet. */
    static ContainerNetwork of(Collection<ComposeService> services) {
        long pid = ProcessHandle.current().pid();
        String prefix = "127." + (100 + pid / 250 % 150) + "." + (1 + pid % 250) + ".";
        Map<String, String> addresses = new TreeMap<>();
        Map<String, Integer> gridPorts = new TreeMap<>();
        for (ComposeService service : services) {
            addresses.put(service.name(), prefix + (addresses.size() + 10));
            if (service.environment().containsKey("GRID_DISCOVERY")) {
                gridPorts.put(service.name(), Port.free().number());
            }
        }
        return new ContainerNetwork(addresses, gridPorts);
    }

    String address(String name) {
        return addresses.get(name);
    }

    /** Writes the file for {@code -Djdk.net.hosts.file}. */
    void writeHosts(Path file) throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("127.0.0.1 localhost " + InetAddress.getLocalHost().getHostName()));
        addresses.forEach((name, address) -> lines.add(address + " " + name));
        Files.write(file, lines);
    }

    /** The settings with which a service finds the grid here; empty for one that is no member. */
    Map<String, String> gridSettings(String name) {
        return gridPorts.containsKey(name)
                ? Map.of(
                        "GRID_PORT", gridPorts.get(name).toString(),
                        "GRID_INTERFACES", "127.0.0.1",
                        "GRID_PUBLIC_ADDRESS", member(name),
                        "GRID_DISCOVERY",
                                gridPorts.keySet().stream()
                                        .map(this::member)
                                        .collect(Collectors.joining(",", "tcpip:", "")))
                : Map.of();
    }

    private String member(String name) {
        return addresses.get(name) + ":" + gridPorts.get(name);
    }
}
