package kr.ilovepet.instance.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerLimitsTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void giveAnEighthOfTheHeapToBodiesAndToResponses() {
        ListenerLimits limits = ListenerLimits.of(Map.<String, String>of()::get, 256 * MEGABYTE);

        assertThat(limits.bodyBytes()).isEqualTo(32 * MEGABYTE);
        assertThat(limits.responseBytes()).isEqualTo(32 * MEGABYTE);
    }

    @Test
    void areTakenFromTheEnvironment() {
        ListenerLimits limits = ListenerLimits.of(
                Map.of("MAX_CONNECTIONS_PER_ADDRESS", "7", "REQUEST_BODY_MEGABYTES", "5")::get, 256 * MEGABYTE);

        assertThat(limits.connectionsPerAddress()).isEqualTo(7);
        assertThat(limits.bodyBytes()).isEqualTo(5 * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "99999999999"})
    void areWholeNumbers(String value) {
        assertThatThrownBy(() -> ListenerLimits.of(Map.of("MAX_CONNECTIONS", value)::get, MEGABYTE))
                .hasMessageContaining("MAX_CONNECTIONS");
    }
}
