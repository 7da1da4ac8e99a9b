package kr.ilovepet.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database and its two users, as {@code config/database/users.sql} makes them.
 *
 * @param schema name of the database
 * @param user who reads and writes rows
 * @param migrationUser who makes and changes tables
 */
public record DatabaseUsers(
        String schema, String user, String password, String migrationUser, String migrationPassword) {

    static DatabaseUsers of(Database database) {
        return new DatabaseUsers(
                database.schema(),
                database.user(),
                database.password(),
                database.migrationUser(),
                database.migrationPassword());
    }

    /**
     * The statements, each on one line and without its semicolon.
     *
     * @param config the folder of what operators edit
     * @throws IOException if the template cannot be read
     */
    public List<String> statements(Path config) throws IOException {
        String template;
        try (Stream<String> lines = Files.lines(config.resolve("database/users.sql"))) {
            template = lines.filter(line -> !line.startsWith("--")).collect(Collectors.joining(" "));
        }
        String filled = template.replace("${database}", schema)
                .replace("${database.pattern}", schema.replace("_", "\\_"))
                .replace("${user}", user)
                .replace("${password}", password)
                .replace("${migration.user}", migrationUser)
                .replace("${migration.password}", migrationPassword);
        return Stream.of(filled.split(";"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
