package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker-compose.yml} with its variables filled in as Docker Compose does it: {@code ${NAME:-default}},
 * {@code ${NAME:?what}} and {@code $$}.
 *
 * @param services by name, in the order of the file
 * @param secrets the file of each secret
 */
record ComposeFile(Map<String, ComposeService> services, Map<String, Path> secrets) {
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
        Map<String, ComposeService> services = new LinkedHashMap<>();
        map(whole.get("services"))
                .forEach((name, service) -> services.put(name, new ComposeService(name, repository, map(service))));
        Map<String, Path> secrets = new TreeMap<>();
        map(whole.get("secrets"))
                .forEach((name, secret) ->
                        secrets.put(name, Path.of(map(secret).get("file").toString())));
        return new ComposeFile(services, secrets);
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
