package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A compose file with its variables filled in.
 *
 * @param services by name, in the order of the file
 * @param secrets the file of each, as written
 */
record ComposeFile(Map<String, ComposeService> services, Map<String, String> secrets) {

    /** Reads it; anchors and merges are resolved. */
    static ComposeFile read(Path file, Variables variables) throws IOException {
        Map<String, Object> whole =
                map(filled(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)), variables));
        Map<String, ComposeService> services = new LinkedHashMap<>();
        map(whole.get("services"))
                .forEach((name, service) -> services.put(name, ComposeService.of(name, map(service))));
        Map<String, String> secrets = new TreeMap<>();
        map(whole.get("secrets"))
                .forEach((name, secret) ->
                        secrets.put(name, map(secret).get("file").toString()));
        return new ComposeFile(services, secrets);
    }

    ComposeService service(String name) {
        return services.get(name);
    }

    private static Object filled(Object node, Variables variables) {
        if (node instanceof String text) {
            return variables.fill(text);
        }
        if (node instanceof List<?> list) {
            return list.stream().map(item -> filled(item, variables)).toList();
        }
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((key, value) -> filled.put(key.toString(), filled(value, variables)));
            return filled;
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }
}
