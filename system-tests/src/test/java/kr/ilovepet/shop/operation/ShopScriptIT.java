package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./shop} checks what it can before a build of minutes. */
class ShopScriptIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void namesAPortThatIsTakenBeforeItBuilds(String address) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            ScriptRun up = up(Integer.toString(other.getLocalPort()));

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.printed())
                    .isEqualTo("Port " + other.getLocalPort() + ", which Kafka needs, is taken by another program;"
                            + " stop that program, or set ILOVEPET_KAFKA_PORT to a free port.\n");
        }
    }

    @Test
    void namesAPortThatIsNone() throws Exception {
        assertThat(up("many").printed())
                .isEqualTo("ILOVEPET_KAFKA_PORT must be a port number from 1 to 65535, not \"many\".\n");
    }

    private ScriptRun up(String kafkaPort) throws Exception {
        return ScriptRun.of(
                List.of("./shop", "up"),
                folder,
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "ILOVEPET_DATA",
                        folder.resolve("data").toString(),
                        "ILOVEPET_PORT",
                        Integer.toString(Port.free().number()),
                        "ILOVEPET_TOSS_PORT",
                        Integer.toString(Port.free().number()),
                        "ILOVEPET_KAFKA_PORT",
                        kafkaPort));
    }
}
