package kr.ilovepet.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An archive of the classes that a JVM has loaded, made once from a running process, so that the next starts take half
 * the time. It belongs to one JDK and one set of jars; with others a new one is made.
 */
public final class ClassArchive {
    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    /**
     * The archive for these jars.
     *
     * @param name names the file
     * @param folders the folders whose jars are on the class path
     * @param cache where the file goes
     */
    public static ClassArchive of(String name, List<Path> folders, Path cache) {
        StringBuilder identity = new StringBuilder(System.getProperty("java.vm.version"));
        identity.append(System.getProperty("java.home"));
        for (Path folder : folders) {
            identity.append(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : files.sorted().toList()) {
                    identity.append(jar.getFileName()).append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
                }
            } catch (IOException e) {
                throw new StackException(folder + " is missing; build the project first.", e);
            }
        }
        UUID key = UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
        return new ClassArchive(cache.resolve(name + "-" + key + ".jsa"));
    }

    /** Options of a JVM that uses the archive, if there is one. */
    public List<String> options() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto", "-Xlog:cds=off")
                : List.of("-Xlog:cds=off");
    }

    /**
     * Begins to make the archive from the classes that a process has loaded, unless there is one, and returns at once.
     * A JVM of its own writes it, while the process goes on: a process that dumps its own classes
     * ({@code dynamic_dump}) crashes soon afterwards with JDK 25. A failure is not reported: the next start is slower,
     * that is all.
     */
    public void recordInBackground(long pid) {
        if (Files.notExists(file)) {
            Thread recorder = new Thread(() -> record(pid), "class-archive");
            recorder.setDaemon(true);
            recorder.start();
        }
    }

    private void record(long pid) {
        Path cache = file.getParent();
        try {
            deleteOthers();
            Path working = Path.of("/proc", Long.toString(pid), "cwd").toRealPath();
            Path folder = Files.createTempDirectory(cache, file.getFileName().toString());
            try {
                Path archive = folder.resolve("archive");
                Commands.run(
                        List.of(Jdk.program("jcmd"), Long.toString(pid), "VM.cds", "static_dump", archive.toString()),
                        cache,
                        Map.of());
                Files.move(archive, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                StackFolders.delete(folder);
                deleteReports(working);
            }
        } catch (IOException | StackException noArchive) {
            // Such as a process that has ended meanwhile.
        }
    }

    /** What the JVM that writes the archive prints, which it leaves where the process itself works. */
    private static void deleteReports(Path working) throws IOException {
        try (Stream<Path> files = Files.list(working)) {
            for (Path report : files.filter(
                            file -> file.getFileName().toString().matches("java_pid[0-9]+_std(out|err)"))
                    .toList()) {
                Files.deleteIfExists(report);
            }
        }
    }

    /** Archives of earlier builds, and halves of interrupted recordings, are of no use any more, and large. */
    private void deleteOthers() throws IOException {
        String prefix = file.getFileName().toString().replaceFirst("-[0-9a-f-]{36}\\.jsa$", "-");
        Instant dayAgo = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path old : files.filter(
                            other -> other.getFileName().toString().matches(prefix + "[0-9a-f-]{36}\\.jsa.*"))
                    .toList()) {
                if (Files.getLastModifiedTime(old).toInstant().isBefore(dayAgo)) {
                    StackFolders.delete(old);
                }
            }
        }
    }
}
