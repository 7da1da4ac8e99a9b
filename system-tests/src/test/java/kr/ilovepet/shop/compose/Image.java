package kr.ilovepet.shop.compose;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.shop.compose.Dockerfile.Step;
import kr.ilovepet.stack.process.Jdk;

/**
 * An image as a directory tree: the steps of a Dockerfile carried out in a folder that stands for {@code /}. Of the
 * base image it has what the Dockerfile relies on: payara-micro.jar in /opt/payara.
 */
final class Image {
    private static final String BASE_HOME = "opt/payara";

    private final Path repository;
    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private Path workingDirectory;
    private List<String> entrypoint = List.of();
    private List<String> healthCheck = List.of();

    private Image(Path repository, Path root) {
        this.repository = repository;
        this.root = root;
    }

    /** Builds a stage of the repository's Dockerfile in that folder. */
    static Image build(Path repository, String stage, Path root) throws IOException, InterruptedException {
        Image image = new Image(repository, root);
        Dockerfile dockerfile = Dockerfile.stage(repository.resolve("Dockerfile"), stage);
        Path home = Files.createDirectories(root.resolve(BASE_HOME));
        image.environment.put("PATH", Path.of(Jdk.java()).getParent() + ":" + System.getenv("PATH"));
        Files.copy(repository.resolve("delivery/target/delivery/payara-micro.jar"), home.resolve("payara-micro.jar"));
        for (Step step : dockerfile.steps()) {
            image.carryOut(step);
        }
        return image;
    }

    private void carryOut(Step step) throws IOException, InterruptedException {
        switch (step.instruction()) {
            case "WORKDIR" -> workingDirectory = Files.createDirectories(inside(step.arguments()));
            case "COPY" -> copy(step.arguments().split(" "));
            case "RUN" -> Commands.run(List.of("sh", "-c", step.arguments()), workingDirectory, environment);
            case "ENV" ->
                Stream.of(step.arguments().split(" "))
                        .map(pair -> pair.split("=", 2))
                        .forEach(pair -> environment.put(pair[0], pair[1]));
            case "ENTRYPOINT" -> entrypoint = words(step.arguments());
            case "HEALTHCHECK" -> healthCheck = words(step.arguments().replaceFirst(".* CMD ", ""));
            // Of no meaning for a directory tree.
            case "USER", "EXPOSE", "VOLUME", "CMD" -> {}
            default -> throw new IOException(step + " is not understood");
        }
    }

    private static List<String> words(String json) throws IOException {
        return Json.lenient().readValue(json, new TypeReference<>() {});
    }

    /** {@code --chown} is left out: here everything belongs to who runs the test. */
    private void copy(String... arguments) throws IOException, InterruptedException {
        List<String> paths = Stream.of(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        Path target = workingDirectory.resolve(paths.get(1));
        Files.createDirectories(target);
        for (Path source : sources(paths.get(0))) {
            if (!IgnoreFile.of(repository).sends(repository.relativize(source))) {
                throw new IOException(".dockerignore keeps " + source + " from the builder");
            }
            // What a folder holds is copied, a file itself.
            String from = Files.isDirectory(source) ? source + "/." : source.toString();
            Commands.run(List.of("cp", "-R", from, target.toString()), repository, Map.of());
        }
    }

    private List<Path> sources(String pattern) throws IOException {
        Path path = repository.resolve(pattern);
        PathMatcher named = FileSystems.getDefault().getPathMatcher("glob:" + path.getFileName());
        try (Stream<Path> files = Files.list(path.getParent())) {
            List<Path> found =
                    files.filter(file -> named.matches(file.getFileName())).toList();
            if (found.isEmpty()) {
                throw new IOException("nothing to copy for " + pattern);
            }
            return found;
        }
    }

    /** A copy for one container, which may write into it. */
    Image container(Path place) throws IOException, InterruptedException {
        Files.createDirectories(place.getParent());
        Commands.run(List.of("cp", "-R", root.toString(), place.toString()), repository, Map.of());
        Image copy = new Image(repository, place);
        copy.environment.putAll(environment);
        copy.workingDirectory = place.resolve(root.relativize(workingDirectory));
        copy.entrypoint = entrypoint;
        copy.healthCheck = healthCheck;
        return copy;
    }

    /** The place of an absolute path of the image. */
    Path inside(String path) {
        return root.resolve(path.substring(1));
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    List<String> entrypoint() {
        return entrypoint;
    }

    /** Empty when the image has none. */
    List<String> healthCheck() {
        return healthCheck;
    }
}
