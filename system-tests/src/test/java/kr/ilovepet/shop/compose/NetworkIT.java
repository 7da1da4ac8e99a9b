package kr.ilovepet.shop.compose;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import kr.ilovepet.stack.process.StackException;
import org.junit.jupiter.api.Test;

/** What a person is told whose machine has no room for the containers' ports. */
class NetworkIT {

    private final Network network = Network.of(List.of("order"));

    @Test
    void namesThePortThatAProgramHasOnAllAddresses() throws Exception {
        try (ServerSocket program = new ServerSocket(0)) {
            assertThatThrownBy(() -> network.requireFree(List.of(program.getLocalPort())))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("[" + program.getLocalPort() + "]")
                    .hasMessageContaining("stop them");
        }
    }

    @Test
    void sharesAPortWithAProgramOnAnotherAddress() throws Exception {
        try (ServerSocket program = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatCode(() -> network.requireFree(List.of(program.getLocalPort())))
                    .doesNotThrowAnyException();
        }
    }
}
