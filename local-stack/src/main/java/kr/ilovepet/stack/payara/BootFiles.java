package kr.ilovepet.stack.payara;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.process.StackException;

/** Writes the two files that an instance boots with: its settings, and the commands of {@code config/payara}. */
public final class BootFiles {
    private final Path config;
    private final Map<String, String> settings;

    /**
     * Boot files with these settings.
     *
     * @param config the repository's {@code config/}
     * @param settings system properties of the instance, which MicroProfile Config reads
     */
    public BootFiles(Path config, Map<String, String> settings) {
        this.config = config;
        this.settings = Map.copyOf(settings);
    }

    static Path settings(Path root) {
        return root.resolve("config/shop.properties");
    }

    static Path preBoot(Path root) {
        return root.resolve("config/pre-boot.asadmin");
    }

    void write(Path root, List<WebApp> webApps) {
        writeSettings(settings(root));
        writePreBoot(
                preBoot(root),
                webApps.stream().flatMap(webApp -> webApp.database().stream()).toList());
    }

    /**
     * Writes the settings as a file for {@code --systemproperties}, which only its owner can read: it has passwords.
     */
    public void writeSettings(Path file) {
        Properties properties = new Properties();
        properties.putAll(new TreeMap<>(settings));
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new StackException(file + " cannot be made: " + e.getMessage(), e);
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Written by the local stack at every start.");
        } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Joins the commands for every instance and those of the pools into a file for {@code --prebootcommandfile}. */
    public void writePreBoot(Path file, List<Database> databases) {
        write(file, commands(databases));
    }

    /** The same for an instance whose environment cannot be set: its private port stands in the file. */
    public void writePreBoot(Path file, List<Database> databases, int privatePort) {
        write(file, commands(databases).replaceAll("\\$\\{ENV=PRIVATE_HTTP_PORT:\\d+}", Integer.toString(privatePort)));
    }

    private String commands(List<Database> databases) {
        StringBuilder commands = new StringBuilder(read("pre-boot"));
        databases.forEach(database -> commands.append(read("pool-" + database.service())));
        return commands.toString();
    }

    private String read(String name) {
        Path file = config.resolve("payara").resolve(name + ".asadmin");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StackException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
