package kr.ilovepet.shop.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the compose file says of one service.
 *
 * @param name which is also the name under which the others reach it
 * @param image that it runs
 * @param target the stage of the Dockerfile that makes the image, null for one that is not ours
 * @param environment its variables
 * @param entrypoint empty when the image's own is taken
 * @param command what follows the entry point
 * @param volumes as written: {@code source:target[:ro]}
 * @param secrets their names
 * @param dependsOn what must be healthy, or have ended, before it
 */
record ComposeService(
        String name,
        String image,
        String target,
        Map<String, String> environment,
        List<String> entrypoint,
        List<String> command,
        List<String> volumes,
        List<String> secrets,
        Set<String> dependsOn) {

    static ComposeService of(String name, Map<String, Object> written) {
        Object target = ComposeFile.map(written.get("build")).get("target");
        return new ComposeService(
                name,
                written.get("image").toString(),
                target == null ? null : target.toString(),
                ComposeFile.map(written.get("environment")).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                variable -> variable.getValue().toString(),
                                (a, b) -> b,
                                TreeMap::new)),
                list(written.get("entrypoint")),
                list(written.get("command")),
                list(written.get("volumes")),
                list(written.get("secrets")),
                ComposeFile.map(written.get("depends_on")).keySet());
    }

    private static List<String> list(Object node) {
        return node == null
                ? List.of()
                : ((List<?>) node).stream().map(Object::toString).toList();
    }
}
