package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of one stack.
 *
 * @param data holds everything that survives a restart, and {@code logs/} and {@code run/}
 * @param cache unpacked programs and class archives, shared by all stacks of a repository
 * @param config the repository's {@code config/}
 * @param jars the jars that the components run from, as laid out by this module in {@code target/stack}
 */
public record StackFolders(Path data, Path cache, Path config, Path jars) {
    /** Standard output and error of every component. */
    public Path logs() {
        return data.resolve("logs");
    }

    /** Process ids and generated settings. */
    public Path run() {
        return data.resolve("run");
    }

    /** Keys and passwords, which stay when the data is deleted. */
    public LocalSecrets secrets() {
        return new LocalSecrets(data.resolve("keys"));
    }

    /** Folders of what the components have stored. */
    public List<Path> stored() {
        return Stream.of("kafka", "redis", "mariadb", "toss", "payara")
                .map(data::resolve)
                .toList();
    }

    /** Deletes what the components have stored, and keeps logs and cache. */
    public void deleteData() {
        stored().forEach(StackFolders::delete);
    }

    /** The jar of that artifact, whatever its version. */
    public Path jar(String artifact) {
        try (Stream<Path> files = Files.list(jars)) {
            return files.filter(file -> file.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StackException(jars + " has no " + artifact + "; build the project again."));
        } catch (IOException e) {
            throw new StackException(jars + " is missing; build the project first.", e);
        }
    }

    /** Deletes a folder with all it holds; nothing happens when it is not there. */
    public static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StackException(folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }
}
