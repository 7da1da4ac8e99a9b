package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The commands of the README and of docs/, run as they stand in a copy of what an operator has. In place of Docker,
 * Maven, curl and Java, which would start something, stand programs that write down how they were called.
 */
class DocumentedCommandsIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern COMPOSE = Pattern.compile("docker compose ([^`\\n]*)");
    private static final Pattern PATH_IN_REPOSITORY =
            Pattern.compile("(?<![\\w/.-])((?:config|docs|secrets)/[\\w./-]+\\.(?:sh|sql|yml|properties))");
    /** Programs of which it matters here only that they are called as they can be. */
    private static final List<String> STAND_INS =
            List.of("docker", "curl", "mysql", "mysqldump", "mysqlbinlog", "systemctl");

    @TempDir
    private Path machine;

    private Path programs;

    @BeforeEach
    void copyWhatAnOperatorHas() throws IOException {
        programs = Files.createDirectories(machine.resolve("programs"));
        for (String program : STAND_INS) {
            ScriptRun.program(programs, program, "echo \"" + program + " $*\" >>'" + called() + "'");
        }
        for (String file : List.of("config", "docker-compose.yml", ".env.example")) {
            Commands.run(
                    List.of("cp", "-R", Repository.root().resolve(file).toString(), machine.toString()),
                    machine,
                    Map.of());
        }
        for (String script : List.of("mvnw", "shop")) {
            ScriptRun.program(machine, script, "echo \"" + script + " $*\" >>'" + called() + "'");
        }
        Path wars = Files.createDirectories(machine.resolve("wars"));
        Files.createFile(wars.resolve("order.war"));
        Path runtime = Files.createDirectories(machine.resolve("runtime/config"));
        Files.createFile(runtime.resolveSibling("launch-micro.jar"));
        for (String part : List.of("META-INF", "docroot", "lib", "runtime")) {
            Files.createDirectories(runtime.resolveSibling(part));
        }
        Files.writeString(runtime.resolveSibling(".env"), "MICRO_OPENS=\"--add-opens a/b=ALL-UNNAMED\"\n");
        for (String service : List.of("member", "catalog", "order", "payment")) {
            Files.createFile(machine.resolve(service + ".sql.gz"));
        }
        Path java = Files.createDirectories(machine.resolve("jdk/bin"));
        Files.writeString(java.resolveSibling("release"), "JAVA_VERSION=\"25.0.3\"\n");
        ScriptRun.program(java, "java", "echo \"java $*\" >>'" + called() + "'");
    }

    static Stream<Arguments> blocks() throws IOException {
        List<Arguments> blocks = new ArrayList<>();
        for (String document : List.of("README.md", "CONTRIBUTING.md", "docs/operating.md")) {
            Matcher block = BLOCK.matcher(text(document));
            for (int number = 1; block.find(); number++) {
                // A diagram, SQL or the like says so.
                if (block.group(1).isEmpty() && !block.group(2).contains("─")) {
                    blocks.add(Arguments.of(document + " " + number, block.group(2)));
                }
            }
        }
        assertThat(blocks).hasSizeGreaterThan(5);
        return blocks.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("blocks")
    void work(String place, String commands) throws Exception {
        Files.createDirectories(machine.resolve("secrets/jwt-public"));
        if (commands.contains("make-secrets.sh")) {
            Commands.run(List.of("rm", "-r", "secrets"), machine, Map.of());
        }

        ScriptRun run = ScriptRun.in(
                machine,
                List.of("bash", "-euo", "pipefail", "-c", commands),
                programs,
                Map.of(
                        "JAVA_HOME",
                        machine.resolve("jdk").toString(),
                        "TOKEN",
                        "token",
                        "ORDER",
                        "20261128-12345678",
                        "ILOVEPET_CACHE",
                        machine.resolve("cache").toString()));

        assertThat(run.exitCode())
                .as(place + "\n" + commands + "\n" + run.printed())
                .isZero();
    }

    @Test
    void aCommandInAContainerAsksForNoTerminal() throws IOException {
        List<String> asking = new ArrayList<>();
        for (String document : documents()) {
            Matcher compose = COMPOSE.matcher(text(document));
            while (compose.find()) {
                if (compose.group(1).matches("(exec|run) (?!.*(-T|--no-TTY)\\b).*")) {
                    asking.add(document + ": docker compose " + compose.group(1));
                }
            }
        }
        assertThat(asking).isEmpty();
    }

    @Test
    void whatTheyNameIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String document : documents()) {
            Matcher named = PATH_IN_REPOSITORY.matcher(text(document));
            while (named.find()) {
                boolean ofTheOperator = named.group(1).startsWith("secrets/");
                if (!ofTheOperator && !Files.exists(Repository.root().resolve(named.group(1)))) {
                    missing.add(document + ": " + named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private Path called() {
        return machine.resolve("called");
    }

    private static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>(List.of("README.md", "CONTRIBUTING.md"));
        try (Stream<Path> files = Files.list(Repository.root().resolve("docs"))) {
            files.map(file -> "docs/" + file.getFileName())
                    .filter(name -> name.endsWith(".md"))
                    .forEach(documents::add);
        }
        return documents;
    }

    private static String text(String document) throws IOException {
        return Files.readString(Repository.root().resolve(document));
    }
}
