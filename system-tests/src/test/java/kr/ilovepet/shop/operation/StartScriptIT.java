package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of config/payara by themselves: the options of each way to find the grid, and what is refused. */
class StartScriptIT {

    private static final int MISCONFIGURED = 78;
    private static final int MISSING_FILE = 66;
    private static final int TAKEN = 71;
    private static final String GRID = """
            complain() { echo "refused: $1"; }
            set -eu
            set -- --first
            . config/payara/grid.sh
            printf '%s\\n' "$@"
            [ -z "$grid_commands" ] || grep '^set ' "config/payara/$grid_commands"
            """;

    private static final String SECRET = "0123456789abcdef";

    /** The command that names the grid, without its secret. */
    private static final String NAMED = "set hazelcast-runtime-configuration.cluster-group-name=${ENV=GRID_NAME}";

    /** The exit code of a script and the lines that it printed. */
    private record Result(int exitCode, List<String> lines) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcpip:10.0.0.10:6900,10.0.0.11:6900",
                "dns:grid:6900",
                "dns:a.example:6900,b.example:6901",
                "multicast:224.2.2.4:54327"
            })
    void findsTheGrid(String way) throws Exception {
        assertThat(grid(Map.of("GRID_DISCOVERY", way, "GRID_NAME", SECRET)).lines())
                .containsExactly(
                        "--first", "--clustermode", way, "--startport", "6900", "--hzinitialjoinwait", "0", NAMED);
    }

    @Test
    void joinsNobodyUnlessToldWhom() throws Exception {
        assertThat(grid(Map.of("GRID_NAME", SECRET)).lines())
                .containsExactly(
                        "refused: GRID_DISCOVERY is not set; it must be tcpip:HOST:PORT,…, dns:NAME:PORT, multicast:GROUP:PORT or none",
                        "--first",
                        "--nohazelcast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ilovepet", "fifteen-letters"})
    void refusesANameThatCanBeGuessed(String name) throws Exception {
        assertThat(grid(Map.of("GRID_DISCOVERY", "dns:grid:6900", "GRID_NAME", name))
                        .lines())
                .contains(
                        "refused: GRID_NAME must have 16 characters or more: it is the secret that admits a member to the data grid");
    }

    @Test
    void takesItsAddressNameAndPort() throws Exception {
        Map<String, String> variables = Map.of(
                "GRID_DISCOVERY", "dns:grid:6900",
                "GRID_NAME", SECRET,
                "GRID_PORT", "6901",
                "GRID_INTERFACES", "10.0.0.*",
                "GRID_PUBLIC_ADDRESS", "203.0.113.5:6901");

        assertThat(grid(variables).lines())
                .containsExactly(
                        "--first",
                        "--clustermode",
                        "dns:grid:6900",
                        "--startport",
                        "6901",
                        "--hzinitialjoinwait",
                        "0",
                        "--interfaces",
                        "10.0.0.*",
                        "--hzpublicaddress",
                        "203.0.113.5:6901",
                        NAMED);
    }

    @Test
    void joinsNobodyWhereThereIsNoGrid() throws Exception {
        assertThat(grid(Map.of("GRID_DISCOVERY", "none")).lines()).containsExactly("--first", "--nohazelcast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pigeon", "tcpip:", "dns:grid", "multicast:224.2.2.4", "kubernetes:a:1"})
    void refusesAnyOtherWay(String way) throws Exception {
        assertThat(grid(Map.of("GRID_DISCOVERY", way)).lines())
                .containsExactly(
                        "refused: GRID_DISCOVERY must be tcpip:HOST:PORT,…, dns:NAME:PORT, multicast:GROUP:PORT or none, not \""
                                + way + "\"",
                        "--first",
                        "--nohazelcast");
    }

    @Test
    void namesAllThatItSeesToBeWrongAtOnce() throws Exception {
        Result start = run(
                List.of("sh", "config/payara/run-instance.sh"),
                Map.of(
                        "SERVICE", "nothing",
                        "GRID_DISCOVERY", "pigeon",
                        "ORDER_DB_PASSWORD_FILE", "/nowhere/password",
                        "REDIS_URL_FILE", "/nowhere/redis"));

        assertThat(start.exitCode()).isEqualTo(MISCONFIGURED);
        assertThat(start.lines())
                .anySatisfy(line -> assertThat(line).startsWith("SERVICE names nothing, but it can host "))
                .contains(
                        "ORDER_DB_PASSWORD_FILE names /nowhere/password, which is no file that can be read",
                        "REDIS_URL_FILE names /nowhere/redis, which is no file that can be read")
                .anySatisfy(line ->
                        assertThat(line).startsWith("GRID_DISCOVERY must be ").endsWith("not \"pigeon\""))
                .hasSize(4);
    }

    @Test
    void namesAWarThatTheDeliveryLacks(@TempDir Path delivery) throws Exception {
        copyScripts(delivery.resolve("config/payara"));

        Result start = run(
                List.of("sh", delivery.resolve("config/payara/run-instance.sh").toString()),
                Map.of("SERVICE", "order", "GRID_DISCOVERY", "none"));

        assertThat(start.exitCode()).isEqualTo(MISSING_FILE);
        assertThat(start.lines())
                .containsExactly(
                        "The instance has not started: " + delivery + "/wars/order.war is not there (exit code 66)");
    }

    /** The second one would take away the files that the first one works with. */
    @Test
    void staysOutOfAFolderInWhichAnInstanceWorks(@TempDir Path delivery) throws Exception {
        List<String> command =
                List.of("sh", delivery.resolve("config/payara/run-instance.sh").toString());
        Map<String, String> variables =
                Map.of("SERVICE", "order", "GRID_DISCOVERY", "none", "JAVA_HOME", deliver(delivery));
        Path file = delivery.resolve("run/root/file-of-the-first");
        Process first = process(command, variables);
        try (BufferedReader lines = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("works");
            Files.createFile(file);

            Result second = run(command, variables);

            assertThat(second.exitCode()).isEqualTo(TAKEN);
            assertThat(second.lines())
                    .containsExactly("The instance has not started: the instance that is process " + first.pid()
                            + " works in " + delivery + "/run; another one needs a RUN_DIR of its own (exit code 71)");
            assertThat(file).exists();
        } finally {
            first.destroyForcibly().waitFor();
        }

        assertThat(run(command, variables).lines()).as("after its end").containsExactly("works");
        assertThat(file).doesNotExist();
    }

    /** What a start needs, and a Java, whose folder is returned, that works as long as its input is open. */
    private static String deliver(Path folder) throws IOException {
        Commands.run(List.of("cp", "-R", Repository.config().toString(), folder.toString()), folder, Map.of());
        Path runtime = Files.createDirectories(folder.resolve("runtime"));
        for (String part : List.of("META-INF", "config", "docroot", "lib", "launch-micro.jar", ".env")) {
            Files.createFile(runtime.resolve(part));
        }
        Files.createFile(Files.createDirectories(folder.resolve("wars")).resolve("order.war"));
        Path java = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(java.resolveSibling("release"), "JAVA_VERSION=\"25.0.3\"\n");
        ScriptRun.program(java, "java", "case \"$*\" in *-version) exit ;; esac; echo works; read -r end");
        return folder.resolve("jdk").toString();
    }

    private static void copyScripts(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String script : List.of("run-instance.sh", "run-in-compose.sh", "find-java.sh", "grid.sh")) {
            Files.copy(Repository.config().resolve("payara").resolve(script), folder.resolve(script));
        }
    }

    @ParameterizedTest
    @CsvSource({"SERVICE,''", "INSTANCE_NAME,x"})
    void needsToKnowWhatItHosts(String name, String value) throws Exception {
        Result start =
                run(List.of("sh", "config/payara/run-instance.sh"), Map.of(name, value, "GRID_DISCOVERY", "none"));

        assertThat(start.exitCode()).isEqualTo(MISCONFIGURED);
        assertThat(start.lines()).singleElement().asString().startsWith("SERVICE is not set; it must say what ");
    }

    /** Docker starts again whatever ends, and would start this one for ever. */
    @ParameterizedTest
    @CsvSource({"nothing," + MISCONFIGURED, "order," + MISSING_FILE})
    void staysInAContainerWhenOnlyAPersonCanHelp(String service, int exitCode, @TempDir Path delivery)
            throws Exception {
        copyScripts(delivery.resolve("config/payara"));
        Process container = process(
                List.of(
                        "sh",
                        delivery.resolve("config/payara/run-in-compose.sh").toString()),
                Map.of("SERVICE", service, "GRID_DISCOVERY", "none"));
        try (BufferedReader lines = container.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("This container stays as it is")) {
                line = lines.readLine();
            }
            assertThat(line).as("said before its end").isNotNull();
            assertThat(container.isAlive()).isTrue();

            container.destroy();
            assertThat(container.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(container.exitValue()).isEqualTo(exitCode);
        } finally {
            container.descendants().forEach(ProcessHandle::destroyForcibly);
            container.destroyForcibly();
        }
    }

    private static Result grid(Map<String, String> variables) throws Exception {
        return run(List.of("sh", "-c", GRID), variables);
    }

    private static Result run(List<String> command, Map<String, String> variables)
            throws IOException, InterruptedException {
        Process process = process(command, variables);
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Result(process.waitFor(), lines);
    }

    /** Begins it in the repository's folder, with no other variables than these, the path and the Java of this test. */
    private static Process process(List<String> command, Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Repository.root().toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        return builder.start();
    }
}
