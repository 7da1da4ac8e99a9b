package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.ilovepet.shop.compose.ShopImage;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import org.junit.jupiter.api.Test;

/**
 * Two instances that know no address of each other, and become one grid by multicast. (The other tests use the list.)
 */
class GridByMulticastIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final String multicast = "multicast:224.2.2.4:" + Port.free().number();

    @Test
    void findEachOther() throws Exception {
        try (ShopImage image = ShopImage.build()) {
            List<Component> instances =
                    List.of(image.instance("first", settings()), image.instance("second", settings()));
            try {
                instances.forEach(Component::launch);

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(instances)
                                .allSatisfy(instance ->
                                        assertThat(instance.log().sinceStart()).contains("DG Size: 2")));
            } finally {
                instances.forEach(Component::kill);
            }
        }
    }

    private Map<String, String> settings() {
        return Map.of(
                "SERVICE", "storefront",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://shop.example/key",
                "MP_JWT_VERIFY_ISSUER", "https://shop.example",
                "GRID_DISCOVERY", multicast,
                "GRID_NAME", "multicast-" + ProcessHandle.current().pid(),
                "GRID_PORT", Integer.toString(Port.free().number()),
                "GRID_INTERFACES", "127.0.0.1");
    }
}
