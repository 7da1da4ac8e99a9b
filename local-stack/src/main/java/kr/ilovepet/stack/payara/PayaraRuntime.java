package kr.ilovepet.stack.payara;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.CachedFolder;
import kr.ilovepet.stack.process.ClassArchive;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/**
 * Payara Micro, unpacked once with a copy of the common libraries ({@code --outputlauncher}) and shared by all
 * instances, each of which has a root folder of its own. One class path for all is also what lets them share one class
 * archive, and a new build does not change libraries under a running shop.
 */
public final class PayaraRuntime {
    private static final String MAIN = "kr.ilovepet.instance.start.Start";

    private final Path folder;
    private final ClassArchive archive;

    private PayaraRuntime(Path folder, ClassArchive archive) {
        this.folder = folder;
        this.archive = archive;
    }

    /** Unpacks it into the cache, unless that was done before for these libraries. */
    public static PayaraRuntime unpack(Delivery delivery, Path cache) {
        Path place = cache.resolve("payara-" + identity(delivery));
        Path folder = CachedFolder.get(place, fresh -> {
            deleteOthers(cache, place);
            Path libraries = cache.resolve(place.getFileName() + "-lib");
            StackFolders.delete(libraries);
            copy(delivery.libraries(), libraries);
            Commands.run(
                    List.of(
                            Jdk.java(),
                            "-jar",
                            delivery.payaraMicro().toString(),
                            "--rootdir",
                            fresh.toString(),
                            "--addlibs",
                            libraries.toString(),
                            "--outputlauncher"),
                    cache,
                    Map.of());
            if (Files.notExists(fresh.resolve("launch-micro.jar"))) {
                throw new IOException("Payara Micro has written no launcher");
            }
        });
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

    /** Those of earlier builds take 150 MB each; a shop that runs from one keeps it for a day. */
    private static void deleteOthers(Path cache, Path current) throws IOException {
        Instant dayAgo = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> folders = Files.list(cache)) {
            for (Path old : folders.filter(
                            folder -> folder.getFileName().toString().startsWith("payara-"))
                    .filter(folder ->
                            Files.isDirectory(folder) && !folder.toString().startsWith(current.toString()))
                    .toList()) {
                if (Files.getLastModifiedTime(old).toInstant().isBefore(dayAgo)) {
                    StackFolders.delete(old);
                }
            }
        }
    }

    /** Makes the root folder of an instance, empty of anything an earlier start has left. */
    void prepareRoot(Path root) {
        StackFolders.delete(root);
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
     * The command up to the main class: that of config/payara/run-instance.sh, except that the unpacked Payara Micro is
     * shared and each instance has another folder as its root.
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
        command.addAll(List.of("-cp", classPath(launcher), MAIN));
        return command;
    }

    /**
     * The common libraries stand before Payara's three hundred jars. For each WAR Payara looks up every class that the
     * WAR's classes mention, jar by jar, and most of them are in the common libraries.
     */
    private String classPath(Path launcher) {
        Path libraries = folder.resolveSibling(folder.getFileName() + "-lib");
        try (Stream<Path> jars = Files.list(libraries)) {
            return Stream.concat(jars.sorted(), Stream.of(launcher))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new StackException(libraries + " cannot be read: " + e.getMessage(), e);
        }
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

    /** Begins to make the class archive from that instance, unless there is one; returns at once. */
    void record(long pid) {
        archive.recordInBackground(pid);
    }
}
