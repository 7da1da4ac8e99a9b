package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import kr.ilovepet.shop.compose.LoneContainer;
import kr.ilovepet.stack.process.Port;
import org.junit.jupiter.api.Test;

/**
 * Two instances that know no address of each other, and become one grid by multicast. (The other tests use the list.)
 */
class GridByMulticastIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final String calling = "multicast:224.2.2.4:" + Port.free().number();

    @Test
    void findEachOther() throws Exception {
        try (LoneContainer first = LoneContainer.build();
                LoneContainer second = first.another()) {
            first.start(variables());
            second.start(variables());

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(first.printed()).contains("DG Size: 2");
                assertThat(second.printed()).contains("DG Size: 2");
            });
        }
    }

    private Map<String, String> variables() {
        return Map.of(
                "SERVICE", "storefront",
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", "https://shop.example/key",
                "MP_JWT_VERIFY_ISSUER", "https://shop.example",
                "GRID_DISCOVERY", calling,
                "GRID_NAME", "multicast-" + ProcessHandle.current().pid(),
                "GRID_PORT", Integer.toString(Port.free().number()),
                "GRID_INTERFACES", "127.0.0.1");
    }
}
