package kr.ilovepet.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code config/database/users.sql} says about a database and its user, with the names filled in. */
public final class DatabaseUsers {
    private DatabaseUsers() {}

    /**
     * The statements, each on one line and without its semicolon.
     *
     * @param config the folder of what operators edit
     * @throws IOException if the template cannot be read
     */
    public static List<String> statements(Path config, String schema, String user, String password) throws IOException {
        String template;
        try (Stream<String> lines = Files.lines(config.resolve("database/users.sql"))) {
            template = lines.filter(line -> !line.startsWith("--")).collect(Collectors.joining(" "));
        }
        String filled = template.replace("${database}", schema)
                .replace("${database.pattern}", schema.replace("_", "\\_"))
                .replace("${user}", user)
                .replace("${password}", password);
        return Stream.of(filled.split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
