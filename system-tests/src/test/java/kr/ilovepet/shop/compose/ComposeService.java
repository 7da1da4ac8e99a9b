package kr.ilovepet.shop.compose;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One service of the compose file.
 *
 * @param name also the host name under which the others reach it
 * @param repository that relative paths begin at
 * @param declared what the file says about it
 * @param secrets files of this machine by their names in {@code /run/secrets}
 */
record ComposeService(String name, Path repository, Map<String, Object> declared, Map<String, Path> secrets) {
    /** Where a container finds its secrets. */
    static final String SECRETS = "/run/secrets";

    /** A service with those of the files that it names. */
    static ComposeService of(String name, Path repository, Map<String, Object> declared, Map<String, Path> files) {
        // A name may be the beginning of another; the longer one comes first.
        Map<String, Path> secrets =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (Object secret : (List<?>) declared.getOrDefault("secrets", List.of())) {
            if (secret instanceof String same) {
                secrets.put(same, files.get(same));
            } else {
                Map<String, Object> named = ComposeFile.map(secret);
                secrets.put(
                        named.get("target").toString(),
                        files.get(named.get("source").toString()));
            }
        }
        return new ComposeService(name, repository, declared, secrets);
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        ComposeFile.map(declared.get("environment"))
                .forEach((variable, value) -> environment.put(variable, Objects.toString(value, "")));
        return environment;
    }

    /** The same with the files of this machine in place of those in the container. */
    Map<String, String> environmentHere() {
        Map<String, String> environment = environment();
        environment.replaceAll((variable, value) -> {
            String here = mountedIn(value);
            for (Map.Entry<String, Path> secret : secrets.entrySet()) {
                here = here.replace(
                        SECRETS + "/" + secret.getKey(), secret.getValue().toString());
            }
            return here;
        });
        return environment;
    }

    /** Names of the networks that it is in. */
    Set<String> networks() {
        return declared.get("networks") instanceof List<?> names
                ? names.stream().map(Object::toString).collect(Collectors.toSet())
                : ComposeFile.map(declared.get("networks")).keySet();
    }

    /** The stage of the Dockerfile that makes its image; null for an image that is not ours. */
    String target() {
        return Objects.toString(ComposeFile.map(declared.get("build")).get("target"), null);
    }

    /** The command line of a health check that a shell runs. */
    String healthCheck() {
        List<?> test = (List<?>) ComposeFile.map(declared.get("healthcheck")).get("test");
        if (!test.get(0).equals("CMD-SHELL")) {
            throw new IllegalStateException("The health check of " + name + " is no line of a shell");
        }
        return test.get(1).toString();
    }

    /** Words of {@code entrypoint}, {@code command} or another list of words; empty where the file says nothing. */
    List<String> words(String key) {
        return ((List<?>) declared.getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }

    /** The services that must be healthy, or have ended, before this one starts. */
    Set<String> dependsOn() {
        return ComposeFile.map(declared.get("depends_on")).keySet();
    }

    /** A text with the paths of the container that it names, such as addresses of files, as paths of this machine. */
    String mountedIn(String text) {
        String here = text;
        for (String volume : words("volumes")) {
            String[] parts = volume.split(":");
            if (parts[0].contains("/")) {
                here = here.replace(
                        parts[1], repository.resolve(parts[0]).normalize().toString());
            }
        }
        return here;
    }

    /** Where on this machine a path of the container comes from; the path itself when nothing is mounted there. */
    String mounted(String path) {
        for (String volume : words("volumes")) {
            String[] parts = volume.split(":");
            if (path.equals(parts[1]) || path.startsWith(parts[1] + "/")) {
                return repository.resolve(parts[0]).normalize() + path.substring(parts[1].length());
            }
        }
        return path;
    }
}
