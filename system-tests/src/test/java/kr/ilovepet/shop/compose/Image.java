package kr.ilovepet.shop.compose;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.test.Repository;

/**
 * One stage of the repository's Dockerfile, carried out in a folder that stands for {@code /}. Of the base image it has
 * what the Dockerfile relies on: payara-micro.jar in /opt/payara. Owners ({@code --chown}) are left out: here
 * everything belongs to whoever runs the test.
 */
final class Image {
    private final Path root;
    private final Map<String, String> environment = new HashMap<>();
    private Path workingDirectory;
    private List<String> entrypoint = List.of();
    private List<String> healthCheck = List.of();

    private Image(Path root) {
        this.root = root;
    }

    /** Builds a stage in that folder. */
    static Image build(String stage, Path root) throws IOException {
        Image image = new Image(root);
        Path home = Files.createDirectories(root.resolve("opt/payara"));
        Files.copy(Repository.delivery().payaraMicro(), home.resolve("payara-micro.jar"));
        image.environment.put("PATH", Path.of(Jdk.java()).getParent() + ":" + System.getenv("PATH"));
        String dockerfile =
                Files.readString(Repository.root().resolve("Dockerfile")).replace("\\\n", " ");
        String steps = Stream.of(dockerfile.split("(?m)^FROM \\S+ AS "))
                .filter(text -> text.startsWith(stage + "\n"))
                .findFirst()
                .orElseThrow(() -> new IOException("The Dockerfile has no stage " + stage));
        for (String step :
                steps.lines().skip(1).filter(line -> line.matches("[A-Z].*")).toList()) {
            image.carryOut(step.split(" ", 2)[0], step.split(" ", 2)[1].strip());
        }
        return image;
    }

    private void carryOut(String instruction, String arguments) throws IOException {
        switch (instruction) {
            case "WORKDIR" -> workingDirectory = Files.createDirectories(inside(arguments));
            case "COPY" -> copy(arguments.replaceAll("--\\S+ ", "").split(" "));
            case "RUN" -> Commands.run(List.of("sh", "-c", arguments), workingDirectory, environment);
            case "ENV" ->
                Stream.of(arguments.split(" "))
                        .map(pair -> pair.split("=", 2))
                        .forEach(pair -> environment.put(pair[0], pair[1]));
            case "ENTRYPOINT" -> entrypoint = words(arguments);
            case "HEALTHCHECK" -> healthCheck = words(arguments.replaceFirst(".* CMD ", ""));
            // Of no meaning for a directory tree.
            case "USER", "EXPOSE", "VOLUME", "CMD" -> {}
            default -> throw new IOException(instruction + " is not understood");
        }
    }

    private static List<String> words(String json) throws IOException {
        return Json.lenient().readValue(json, new TypeReference<>() {});
    }

    private void copy(String... sourceAndTarget) throws IOException {
        String source = sourceAndTarget[0];
        List<String> sent = Files.readAllLines(Repository.root().resolve(".dockerignore"));
        if (!sent.contains("*")
                || sent.stream().noneMatch(line -> line.startsWith("!") && source.startsWith(line.substring(1)))) {
            throw new IOException(".dockerignore should leave out everything (*), but name " + source + " (!…)");
        }
        Path target = Files.createDirectories(workingDirectory.resolve(sourceAndTarget[1]));
        // The shell fills in the * of a name. Of a folder COPY takes what it holds.
        String from = source.endsWith("/") ? source + "." : source;
        Commands.run(List.of("sh", "-c", "cp -R " + from + " \"$0\"", target.toString()), Repository.root(), Map.of());
    }

    /** A copy for one container, which may write into it. */
    Image container(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Commands.run(List.of("cp", "-R", root.toString(), place.toString()), Repository.root(), Map.of());
        Image copy = new Image(place);
        copy.environment.putAll(environment);
        copy.workingDirectory = place.resolve(root.relativize(workingDirectory));
        copy.entrypoint = entrypoint;
        copy.healthCheck = healthCheck;
        return copy;
    }

    /** All its files, relative to {@code /}. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
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
