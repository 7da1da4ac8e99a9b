package kr.ilovepet.stack.component;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/**
 * Makes MariaDB's data folder: the system tables, then the services' databases and users. It appears under its name
 * only when it is complete.
 */
final class DatabaseBootstrap {
    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final Path programs;
    private final StackFolders folders;

    DatabaseBootstrap(Path programs, StackFolders folders) {
        this.programs = programs;
        this.folders = folders;
    }

    void create(Path data, List<String> baseCommand) {
        Path fresh = data.resolveSibling("mariadb.new");
        StackFolders.delete(fresh);
        Path log = folders.logs().resolve("mariadb-bootstrap.log");
        try {
            Files.createDirectories(fresh);
            Files.createDirectories(folders.logs());
            Files.deleteIfExists(log);
            List<String> command = new ArrayList<>(baseCommand);
            command.addAll(List.of("--datadir=" + fresh, "--bootstrap", "--log-warnings=0"));
            Process server = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            try (Writer input = server.outputWriter(StandardCharsets.UTF_8)) {
                input.write(statements());
            }
            if (server.waitFor() != 0) {
                throw new StackException("MariaDB's system tables could not be made; the reason is in " + log + ".");
            }
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(
                    "MariaDB's system tables could not be made: " + e.getMessage() + "; see " + log + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while MariaDB's system tables were made.", e);
        }
    }

    private String statements() throws IOException {
        StringBuilder all = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
        for (String script : SYSTEM_TABLES) {
            all.append(Files.readString(programs.resolve("share").resolve(script)))
                    .append('\n');
        }
        all.append("DELETE FROM global_priv WHERE User <> 'root' OR Host <> '127.0.0.1';\n")
                .append("FLUSH PRIVILEGES;\n")
                .append("ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '" + MariaDb.ROOT_PASSWORD + "';\n");
        for (Database database : Database.values()) {
            for (String statement : DatabaseUsers.of(database).statements(folders.config())) {
                all.append(statement).append(";\n");
            }
        }
        return all.toString();
    }
}
