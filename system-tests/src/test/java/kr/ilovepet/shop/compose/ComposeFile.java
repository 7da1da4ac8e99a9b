package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker-compose.yml} with its variables filled in as Docker Compose does it: {@code ${NAME:-default}},
 * {@code ${NAME:?what}} and {@code $$}.
 *
 * @param services by name, in the order of the file
 * @param networks what it says about each
 */
record ComposeFile(Map<String, ComposeService> services, Map<String, Map<String, Object>> networks) {
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\$|\\{([A-Z_]+):([-?])([^}]*)})");

    /**
     * Reads the file; anchors and merges are resolved.
     *
     * @param values what an operator sets, in place of what {@code .env.example} says
     * @throws IllegalArgumentException when a variable without default has no value
     */
    static ComposeFile read(Path repository, Map<String, String> values) throws IOException {
        Properties all = new Properties();
        try (Reader example = Files.newBufferedReader(repository.resolve(".env.example"))) {
            all.load(example);
        }
        all.putAll(values);
        String filled = VARIABLE.matcher(Files.readString(repository.resolve("docker-compose.yml")))
                .replaceAll(use -> Matcher.quoteReplacement(value(use, all)));
        Map<String, Object> whole = map(new Yaml(new SafeConstructor(new LoaderOptions())).load(filled));
        Map<String, Path> secrets = new TreeMap<>();
        map(whole.get("secrets"))
                .forEach((name, secret) -> secrets.put(
                        name, repository.resolve(map(secret).get("file").toString())));
        Map<String, ComposeService> services = new LinkedHashMap<>();
        map(whole.get("services"))
                .forEach((name, service) ->
                        services.put(name, ComposeService.of(name, repository, map(service), secrets)));
        Map<String, Map<String, Object>> networks = new TreeMap<>();
        map(whole.get("networks")).forEach((name, network) -> networks.put(name, map(network)));
        return new ComposeFile(services, networks);
    }

    /** The services that a service reaches, since a network in which containers reach each other has both. */
    Set<String> reachedBy(String name) {
        Set<String> shared = new TreeSet<>(services.get(name).networks());
        shared.removeIf(network -> refuses(network, "enable_icc"));
        return services.values().stream()
                .filter(other -> !Collections.disjoint(other.networks(), shared))
                .map(ComposeService::name)
                .filter(other -> !other.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a service reaches what is outside of this machine. */
    boolean hasAWayOut(ComposeService service) {
        return service.networks().stream()
                .anyMatch(network -> !Boolean.TRUE.equals(networks.get(network).get("internal"))
                        && !refuses(network, "enable_ip_masquerade"));
    }

    private boolean refuses(String network, String option) {
        return "false".equals(map(networks.get(network).get("driver_opts")).get("com.docker.network.bridge." + option));
    }

    private static String value(MatchResult use, Properties values) {
        if (use.group(1) == null) {
            return "$";
        }
        String value = values.getProperty(use.group(1), "");
        if (value.isEmpty() && use.group(2).equals("?")) {
            throw new IllegalArgumentException(use.group(1) + ": " + use.group(3));
        }
        return value.isEmpty() ? use.group(3) : value;
    }

    /** A mapping of YAML; empty where the file says nothing. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
