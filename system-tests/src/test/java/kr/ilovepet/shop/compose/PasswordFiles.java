package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two services that get the password of their database by a file, in the two ways that there are, in place of the
 * compose file's variable: order by {@code ORDER_DB_PASSWORD_FILE}, catalog by a file of its secrets that is named like
 * the setting.
 *
 * @param folder where the files are written
 */
record PasswordFiles(Path folder) {
    private static final Map<String, String> NAMES =
            Map.of("order", "password-of-order", "catalog", "catalog.db.password");

    /**
     * The service as it is deployed here.
     *
     * @param secrets files by name, to which the password's is added
     */
    ComposeService deployed(ComposeService service, Map<String, Path> secrets) throws IOException {
        String name = NAMES.get(service.name());
        if (name == null) {
            return service;
        }
        Map<String, String> environment = new TreeMap<>(service.environment());
        String variable = service.name().toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
        secrets.put(
                name, Files.writeString(Files.createDirectories(folder).resolve(name), environment.remove(variable)));
        if (service.name().equals("order")) {
            environment.put(variable + "_FILE", Container.SECRETS + "/" + name);
        }
        List<String> names = new ArrayList<>(service.secrets());
        names.add(name);
        return new ComposeService(
                service.name(),
                service.image(),
                service.target(),
                environment,
                service.entrypoint(),
                service.command(),
                service.volumes(),
                names,
                service.dependsOn());
    }
}
