package kr.ilovepet.stack.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.StackException;
import org.junit.jupiter.api.Test;

class ShopPortsTest {
    @Test
    void areTheUsualOnesUnlessTheEnvironmentSaysOtherwise() {
        ShopPorts ports = ShopPorts.fromEnvironment(Map.of("ILOVEPET_PORT", "9000", "ILOVEPET_ADDRESS", "0.0.0.0"));

        assertThat(ports.shop().number()).isEqualTo(9000);
        assertThat(ports.toss().number()).isEqualTo(8100);
        assertThat(ports.database().number()).isEqualTo(3306);
        assertThat(ports.address()).isEqualTo("0.0.0.0");
    }

    @Test
    void refuseWhatIsNoPort() {
        assertThatThrownBy(() -> ShopPorts.fromEnvironment(Map.of("ILOVEPET_REDIS_PORT", "70000")))
                .isInstanceOf(StackException.class)
                .hasMessage("ILOVEPET_REDIS_PORT must be a port number from 1 to 65535, not \"70000\".");
    }

    @Test
    void knowTheOptionsOfUp() {
        assertThat(UpOptions.parse(List.of("--spread", "--fresh")))
                .isEqualTo(new UpOptions(Arrangement.SPREAD, true, false));
        assertThat(UpOptions.parse(List.of("--twice", "--detach")))
                .isEqualTo(new UpOptions(Arrangement.TWICE, false, true));
        assertThatThrownBy(() -> UpOptions.parse(List.of("--sprad"))).hasMessageContaining("--sprad");
    }
}
