package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.ilovepet.shop.compose.ShopImage;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import org.junit.jupiter.api.Test;

/**
 * Two instances that know no address of each other, and become one grid by multicast. (The other tests use the list.)
 * Who does not know its name is not admitted. Their grid listens on the address that they were given, and on no other.
 */
class GridByMulticastIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final List<Integer> gridPorts = new ArrayList<>();
    private final String name = UUID.randomUUID().toString();
    private final String multicast = "multicast:224.2.2.4:" + Port.free().number();

    @Test
    void findEachOther() throws Exception {
        try (ShopImage image = ShopImage.build()) {
            List<Component> instances = List.of(
                    image.instance("first", settings(name), Map.of()),
                    image.instance("second", settings(name), Map.of()));
            Component stranger =
                    image.instance("stranger", settings(UUID.randomUUID().toString()), Map.of());
            try {
                instances.forEach(Component::launch);
                stranger.launch();

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(instances)
                                .allSatisfy(instance ->
                                        assertThat(instance.log().sinceStart()).contains("DG Size: 2")));
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(stranger.log().sinceStart()).contains("DG Size: 1"));
                assertThat(instances)
                        .allSatisfy(instance ->
                                assertThat(instance.log().sinceStart()).doesNotContain("DG Size: 3"));
                assertThat(gridPorts)
                        .hasSize(3)
                        .allSatisfy(port -> assertThat(listeners(port)).containsExactly("0100007F"));
            } finally {
                instances.forEach(Component::kill);
                stranger.kill();
            }
        }
    }

    private int gridPort() {
        int port = Port.free().number();
        gridPorts.add(port);
        return port;
    }

    /** The addresses on which somebody listens at this port of the machine, as /proc writes them. */
    private static List<String> listeners(int port) throws IOException {
        String end = String.format(":%04X", port);
        return Files.readAllLines(Path.of("/proc/net/tcp")).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields[3].equals("0A") && fields[1].endsWith(end))
                .map(fields -> fields[1].substring(0, fields[1].indexOf(':')))
                .toList();
    }

    private Map<String, String> settings(String gridName) {
        return Map.of(
                "SERVICE", "storefront",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://shop.example/key",
                "MP_JWT_VERIFY_ISSUER", "https://shop.example",
                "GRID_DISCOVERY", multicast,
                "GRID_NAME", gridName,
                "GRID_PORT", Integer.toString(gridPort()),
                "GRID_INTERFACES", "127.0.0.1");
    }
}
