package kr.ilovepet.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
}
