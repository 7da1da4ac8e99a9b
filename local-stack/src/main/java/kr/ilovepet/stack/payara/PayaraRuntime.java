package kr.ilovepet.stack.payara;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.ClassArchive;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;

/**
 * Payara Micro, unpacked once with a copy of the common libraries ({@code --outputlauncher}) and shared by all
 * instances, each of which has a root folder of its own. One class path for all is also what lets them share one class
 * archive, and a new build does not change libraries under a running shop.
 */
public final class PayaraRuntime {
    private static final String MAIN = "fish.payara.micro.impl.PayaraMicroImpl";

    private final Path folder;
    private final ClassArchive archive;

    private PayaraRuntime(Path folder, ClassArchive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /** Unpacks it into the cache, unless that was done before for these libraries. */
    public static PayaraRuntime unpack(Delivery delivery, Path cache) {
        Path folder = cache.resolve("payara-" + identity(delivery));
        if (Files.notExists(folder)) {
            try {
                Files.createDirectories(cache);
                forgetOthers(cache);
                Path libraries = cache.resolve(folder.getFileName() + "-lib");
                Workplace.delete(libraries);
                copy(delivery.libraries(), libraries);
                Path fresh = Files.createTempDirectory(cache, "unpacking");
                outputLauncher(delivery.payaraMicro(), libraries, fresh);
                publish(fresh, folder);
            } catch (IOException e) {
                throw new StackException("Payara Micro could not be unpacked into " + cache + ": " + e.getMessage(), e);
            }
        }
        return new PayaraRuntime(folder, ClassArchive.of("payara", List.of(folder.resolve("runtime")), cache));
    }

    private static UUID identity(Delivery delivery) {
        StringBuilder identity = new StringBuilder();
        try (Stream<Path> libraries = Files.list(delivery.libraries())) {
            for (Path jar : Stream.concat(Stream.of(delivery.payaraMicro()), libraries.sorted())
                    .toList()) {
                identity.append(jar.getFileName()).append(Files.size(jar));
            }
        } catch (IOException e) {
            throw new StackException("The delivery cannot be read: " + e.getMessage(), e);
        }
        return UUID.nameUUIDFromBytes(identity.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void outputLauncher(Path payaraMicro, Path libraries, Path folder) throws IOException {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            int status = new ProcessBuilder(
                            Jdk.java(),
                            "-jar",
                            payaraMicro.toString(),
                            "--rootdir",
                            folder.toString(),
                            "--addlibs",
                            libraries.toString(),
                            "--outputlauncher")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0 || Files.notExists(folder.resolve("launch-micro.jar"))) {
                throw new StackException("Payara Micro could not be unpacked; the reason is in " + log + ".");
            }
            Files.delete(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Payara Micro was unpacked.", e);
        }
    }

    private static void publish(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException other) {
            // Another launcher was faster; its copy is as good as ours.
            Workplace.delete(fresh);
            if (Files.notExists(folder)) {
                throw other;
            }
        }
    }

    /** Those of earlier builds take 150 MB each; a shop that runs from one keeps it for a day. */
    private static void forgetOthers(Path cache) throws IOException {
        Instant dayAgo = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> folders = Files.list(cache)) {
            for (Path old : folders.filter(
                            folder -> folder.getFileName().toString().startsWith("payara-"))
                    .filter(Files::isDirectory)
                    .toList()) {
                if (Files.getLastModifiedTime(old).toInstant().isBefore(dayAgo)) {
                    Workplace.delete(old);
                }
            }
        }
    }

    /** Makes the root folder of an instance, empty of anything an earlier start has left. */
    void prepareRoot(Path root) {
        Workplace.delete(root);
        for (String part : List.of("config", "lib", "docroot")) {
            copy(folder.resolve(part), root.resolve(part));
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new StackException(to + " cannot be made: " + e.getMessage(), e);
        }
    }

    /**
     * The command up to the main class: what {@code java -jar launch-micro.jar} does, except that its own launcher
     * would insist on its own folder as the root of the instance.
     */
    List<String> command(List<String> options) {
        Path launcher = folder.resolve("launch-micro.jar");
        List<String> command = new ArrayList<>(List.of(Jdk.java()));
        command.addAll(options);
        command.addAll(Jdk.unsafeOptions());
        command.addAll(archive.options());
        command.addAll(moduleOptions(launcher));
        command.add("-Dfish.payara.micro.BootJar=" + launcher.toUri());
        command.add("-Dfish.payara.micro.UnpackDir=" + folder);
        command.addAll(List.of("-cp", launcher.toString(), MAIN));
        return command;
    }

    private static List<String> moduleOptions(Path launcher) {
        try (JarFile jar = new JarFile(launcher.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            List<String> options = new ArrayList<>();
            for (String opened : manifest.getValue("Add-Opens").split(" ")) {
                options.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
            }
            for (String exported : manifest.getValue("Add-Exports").split(" ")) {
                options.addAll(List.of("--add-exports", exported + "=ALL-UNNAMED"));
            }
            return options;
        } catch (IOException e) {
            throw new StackException(launcher + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Makes the class archive from that instance, unless there is one. */
    void record(long pid) {
        archive.record(pid);
    }
}
