package kr.ilovepet.shop.compose;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.ilovepet.stack.process.Port;

/**
 * The data grid on one machine. The compose set finds members by DNS, which for Payara never names a loopback address,
 * and Hazelcast takes only an address that an interface has: here each member has a port of its own at 127.0.0.1, is
 * known to the others by its container's address, and finds them by a list.
 *
 * @param ports by service
 */
record Grid(Network network, Map<String, Integer> ports) {

    /** One port for each service that has part in the grid. */
    static Grid of(Network network, Collection<ComposeService> services) {
        return new Grid(
                network,
                services.stream()
                        .filter(service -> service.environment().containsKey("GRID_DISCOVERY"))
                        .collect(Collectors.toMap(
                                ComposeService::name, service -> Port.free().number())));
    }

    /** The service with the settings of the grid that hold here. */
    ComposeService onThisMachine(ComposeService service) {
        if (!ports.containsKey(service.name())) {
            return service;
        }
        Map<String, String> environment = new TreeMap<>(service.environment());
        environment.put("GRID_PORT", ports.get(service.name()).toString());
        environment.put("GRID_INTERFACES", "127.0.0.1");
        environment.put("GRID_PUBLIC_ADDRESS", member(service.name()));
        environment.put(
                "GRID_DISCOVERY",
                ports.keySet().stream().map(this::member).collect(Collectors.joining(",", "tcpip:", "")));
        // Two runs beside each other are two grids.
        environment.put(
                "GRID_NAME",
                service.environment().get("GRID_NAME") + "-"
                        + ProcessHandle.current().pid());
        return new ComposeService(
                service.name(),
                service.image(),
                service.target(),
                environment,
                service.entrypoint(),
                service.command(),
                service.volumes(),
                service.secrets(),
                service.dependsOn());
    }

    private String member(String name) {
        return network.address(name) + ":" + ports.get(name);
    }
}
