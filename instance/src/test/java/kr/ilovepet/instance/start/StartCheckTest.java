package kr.ilovepet.instance.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {

    private static final long MEGABYTES_500 = 500L * 1024 * 1024;

    @TempDir
    private Path folder;

    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void fits() throws IOException {
        Path war = Files.createFile(folder.resolve("order.war"));
        arguments.addAll(List.of(
                "--rootdir",
                folder.toString(),
                "--port",
                Integer.toString(freePort()),
                "--nohazelcast",
                "--deploy",
                war + ":/order"));
        environment.put("PRIVATE_HTTP_PORT", Integer.toString(freePort()));
    }

    @Test
    void letsAStartBeginThatMaySucceed() {
        assertThat(failure()).isEmpty();
    }

    @Test
    void namesAWarThatIsMissing() {
        arguments.addAll(List.of("--deploy", folder.resolve("payment.war") + ":/payment"));

        assertThat(failure())
                .contains(new StartFailure(
                        StartFault.MISSING_FILE, folder.resolve("payment.war") + " is not there or cannot be read."));
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("PRIVATE_HTTP_PORT", Integer.toString(other.getLocalPort()));

            assertThat(failure())
                    .contains(new StartFailure(
                            StartFault.PORT_TAKEN,
                            "Port " + other.getLocalPort() + " of 127.0.0.1, which the private listener"
                                    + " (PRIVATE_HTTP_PORT) needs, is taken by another program."));
        }
    }

    @Test
    void namesAnAddressThatIsNoneOfThisMachines() {
        environment.put("PUBLIC_HTTP_ADDRESS", "203.0.113.7");

        assertThat(failure())
                .contains(new StartFailure(
                        StartFault.WRONG_ADDRESS,
                        "PUBLIC_HTTP_ADDRESS is 203.0.113.7, which is no address of this machine."));
    }

    @Test
    void namesAnInterfaceOfTheGridThatIsNoneOfThisMachines() {
        arguments.remove("--nohazelcast");
        arguments.addAll(List.of("--startport", "6900", "--interfaces", "203.0.113.*"));

        assertThat(failure())
                .contains(new StartFailure(
                        StartFault.WRONG_ADDRESS,
                        "GRID_INTERFACES is 203.0.113.*, which is no address of this machine."));
    }

    @Test
    void namesAPortThatIsNone() {
        environment.put("PRIVATE_HTTP_PORT", "99999");

        assertThat(failure().map(StartFailure::fault)).contains(StartFault.SETTINGS);
    }

    @Test
    void namesADiskThatIsFullAndAFolderThatCannotBeWritten() {
        assertThat(StartCheck.storage(folder, MEGABYTES_500, true)).isEmpty();
        assertThat(StartCheck.storage(folder, 1024 * 1024, true).orElseThrow())
                .isEqualTo(new StartFailure(
                        StartFault.STORAGE,
                        "The disk of " + folder + " is full: 1 MB are left, and 50 MB are needed."));
        assertThat(StartCheck.storage(folder, MEGABYTES_500, false).map(StartFailure::sentence))
                .contains("The folder " + folder + " cannot be written.");
    }

    @Test
    void findsTheAddressesThatAPatternMeans() {
        assertThat(LocalAddresses.matches("10.0.0.*", "10.0.0.7")).isTrue();
        assertThat(LocalAddresses.matches("10.0.0.4-7", "10.0.0.8")).isFalse();
        assertThat(LocalAddresses.matches("10.0.4-7.*", "10.0.5.1")).isTrue();
        assertThat(LocalAddresses.matches("10.0.0.*", "10.0.1.7")).isFalse();
    }

    private Optional<StartFailure> failure() {
        return new StartCheck(new StartArguments(arguments), environment).failure();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
