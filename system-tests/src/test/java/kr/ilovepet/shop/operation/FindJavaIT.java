package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Java {@code config/payara/find-java.sh} takes, among folders that only look like one. */
class FindJavaIT {
    private static final String NOTHING_FOUND =
            "No JDK 21 or newer was found: install one, such as Temurin 25, or let JAVA_HOME point to it.";

    @TempDir
    private Path folder;

    private Path path;

    /** What scripts need of the path, without the Java that this machine has there. */
    @BeforeEach
    void keepJavaOutOfThePath() throws IOException {
        path = Files.createDirectories(folder.resolve("path"));
        for (String program : List.of("sh", "sed", "sort", "tail", "cut", "readlink")) {
            Files.createSymbolicLink(path.resolve(program), programOfThisMachine(program));
        }
    }

    @Test
    void keepsTheOneThatIsSetIfItIsNewEnough() throws Exception {
        Path set = jdk("set", "21.0.2");
        Path newer = jdk("newer", "25.0.3");

        assertThat(found(Map.of("JAVA_HOME", set.toString()), newer)).isEqualTo(set.toString());
    }

    @Test
    void replacesTheOneThatIsSetIfItIsTooOldOrNone() throws Exception {
        Path newer = jdk("newer", "25.0.3");

        assertThat(found(Map.of("JAVA_HOME", jdk("old", "17.0.15").toString()), newer))
                .isEqualTo(newer.toString());
        assertThat(found(Map.of("JAVA_HOME", "/nowhere"), newer)).isEqualTo(newer.toString());
    }

    @Test
    void takesTheNewestByNumber() throws Exception {
        Path newest = jdk("b", "25.0.10");

        assertThat(found(Map.of(), jdk("a", "25.0.3"), newest, jdk("c", "21.0.20"), jdk("d", "8.0.412")))
                .isEqualTo(newest.toString());
    }

    @Test
    void countsTheOneInThePath() throws Exception {
        Path inPath = jdk("in path", "26-ea");
        Files.createSymbolicLink(path.resolve("java"), inPath.resolve("bin/java"));

        assertThat(found(Map.of(), jdk("other", "25.0.3")))
                .isEqualTo(inPath.toRealPath().toString());
    }

    @Test
    void leavesOutWhatHasNoCompiler() throws Exception {
        Path runtime = jdk("runtime", "25.0.3");
        Files.delete(runtime.resolve("bin/javac"));
        Path jdk = jdk("jdk", "21.0.2");

        assertThat(found(Map.of("JAVA_HOME", runtime.toString()), runtime, jdk)).isEqualTo(jdk.toString());
    }

    @Test
    void asksTheProgramWhereNoFileTellsItsVersion() throws Exception {
        Path jdk = jdk("jdk", "25.0.3");
        Files.delete(jdk.resolve("release"));

        assertThat(found(Map.of(), jdk)).isEqualTo(jdk.toString());
    }

    @Test
    void saysWhatToInstallWhereThereIsNone() throws Exception {
        assertThat(found(Map.of(), jdk("old", "17.0.15"), folder.resolve("nothing")))
                .isEqualTo(NOTHING_FOUND);
    }

    /** JAVA_HOME as the script leaves it, or what it says is missing. */
    private String found(Map<String, String> variables, Path... folders) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-euc",
                ". config/payara/find-java.sh; if find_java javac \"$@\"; then echo \"$JAVA_HOME\"; else echo \"$java_missing\"; fi",
                "sh"));
        for (Path candidate : folders) {
            command.add(candidate.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Repository.root().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().putAll(variables);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.strip();
    }

    /** A folder that looks like a JDK of that version. */
    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Path programs = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        String java = "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2025-04-15' >&2\n";
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(programs.resolve(program), java);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return home;
    }

    private static Path programOfThisMachine(String name) {
        for (String place : System.getenv("PATH").split(":")) {
            Path program = Path.of(place, name);
            if (Files.isExecutable(program)) {
                return program;
            }
        }
        throw new AssertionError("There is no " + name + " in the path");
    }
}
