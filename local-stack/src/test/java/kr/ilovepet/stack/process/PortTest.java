package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortTest {
    @Test
    void saysWhoseTakenPortItIsAndWhatChangesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port(other.getLocalPort(), "ILOVEPET_DB_PORT");

            assertThatThrownBy(() -> port.requireFree("127.0.0.1", "MariaDB"))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + other.getLocalPort())
                    .hasMessageContaining("MariaDB")
                    .hasMessageContaining("ILOVEPET_DB_PORT");
        }
    }

    @Test
    void handsOutFreePortsBelowThoseOfOutgoingConnections() {
        Port one = Port.free();
        Port another = Port.free();

        assertThat(one.number()).isNotEqualTo(another.number()).isLessThan(32_768);
        assertThat(Port.isFree("127.0.0.1", one.number())).isTrue();
    }

    @Test
    void handsOutNoPortThatAnotherBuildOnThisMachineHas() throws IOException {
        int mine = Port.free().number();
        int nobodys = 1_024;

        assertThat(askedByAnotherJvm(mine)).isEqualTo("false");
        assertThat(askedByAnotherJvm(nobodys)).isEqualTo("true");
    }

    private static String askedByAnotherJvm(int port) throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherJvm.class.getName(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Another build: says whether it may have the port. */
    static final class AnotherJvm {
        public static void main(String[] port) {
            System.out.println(Port.reserve(Integer.parseInt(port[0])));
        }
    }
}
