package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.process.CachedFolder;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;

/**
 * MySQL 8 in place of a database container: the same settings file, and the user made by the same script. Its programs
 * come out of an artifact, with Debian's libraries that they need; they and an empty data folder are kept in the cache.
 */
final class MySqlServer extends Component {
    /** The port inside any container. */
    static final int PORT = 3306;

    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";

    private final ComposeService service;
    private final Path programs;
    private final Path debian;
    private final ServerCertificate certificate;

    /**
     * A server that is not started yet.
     *
     * @param programs as {@link #unpack} has left them
     * @param debian folder of libaio1 and libnuma1
     * @param certificate that it shows; it speaks TLS only
     */
    MySqlServer(
            ComposeService service,
            String address,
            Path programs,
            Path debian,
            ServerCertificate certificate,
            StackFolders folders) {
        super(service.name(), address, new Port(PORT, null), folders);
        this.service = service;
        this.programs = programs;
        this.debian = debian;
        this.certificate = certificate;
    }

    /** The folder of the programs and of an empty data folder, made once out of the artifact. */
    static Path unpack(Path jar, Path debian, Path cache) {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        return CachedFolder.get(cache.resolve(name), folder -> {
            Path archive = folder.resolve(ARCHIVE);
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                Files.copy(inside.getPath(ARCHIVE), archive);
            }
            Commands.run(List.of("tar", "-xzf", ARCHIVE), folder, Map.of());
            Files.delete(archive);
            // Making a data folder takes the server eight seconds, a copy of one takes one.
            List<String> command = command(folder, "--no-defaults");
            command.addAll(List.of("--datadir=" + folder.resolve("data"), "--initialize-insecure"));
            Commands.run(command, folder, environment(debian));
        });
    }

    private static List<String> command(Path programs, String defaults) {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mysqld").toString(),
                defaults,
                "--basedir=" + programs,
                "--lc-messages-dir=" + programs.resolve("share"),
                "--character-sets-dir=" + programs.resolve("share/charsets")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private static Map<String, String> environment(Path debian) {
        return Map.of(
                "LD_LIBRARY_PATH",
                debian.resolve("usr/lib/x86_64-linux-gnu") + ":" + debian.resolve("lib/x86_64-linux-gnu"));
    }

    @Override
    public String title() {
        return "MySQL " + name();
    }

    private Path data() {
        return folders().data().resolve(name());
    }

    /** What the official image does with a new data folder: makes it, and runs the mounted script. */
    @Override
    protected void prepare() throws IOException {
        StackFolders.delete(data());
        Commands.run(List.of("cp", "-R", programs.resolve("data").toString(), data().toString()), programs, Map.of());
        String script = service.mounted("/docker-entrypoint-initdb.d/create-user.sh");
        Files.writeString(initFile(), Commands.run(List.of(script, "print"), data(), service.environmentHere()));
        // MySQL passes a settings file by that anybody could write; a checkout may be so.
        Path mounted = Path.of(service.mounted("/etc/mysql/conf.d/ilovepet.cnf"));
        Files.copy(mounted, settings(), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(settings(), PosixFilePermissions.fromString("rw-r--r--"));
    }

    private Path initFile() {
        return folders().run().resolve(name() + ".sql");
    }

    private Path settings() {
        return folders().run().resolve(name() + ".cnf");
    }

    @Override
    protected List<String> command() {
        List<String> command = command(programs, "--defaults-file=" + settings());
        command.addAll(List.of(
                "--datadir=" + data(),
                "--bind-address=" + address(),
                "--port=" + port(),
                "--mysqlx=OFF",
                "--require-secure-transport=ON",
                "--ssl-ca=" + certificate.authority(),
                "--ssl-cert=" + certificate.authority(),
                "--ssl-key=" + certificate.withKey("mysql"),
                // Relative to the data folder: the path of a socket must not be longer than 107 characters.
                "--socket=mysql.sock",
                "--pid-file=mysql.pid",
                "--init-file=" + initFile()));
        return command;
    }

    @Override
    protected Map<String, String> environment() {
        return environment(debian);
    }

    /** What the health check of the compose file asks. */
    @Override
    public boolean isReady() {
        Map<String, String> settings = service.environment();
        String url = "jdbc:mariadb://" + address() + ":" + PORT + "/" + settings.get("DB_NAME") + ShopClients.TLS
                + certificate.authority() + "&connectTimeout=2000";
        try (Connection connection = DriverManager.getConnection(
                url,
                settings.get("DB_USER"),
                Files.readString(Path.of(service.environmentHere().get("DB_PASSWORD_FILE"))))) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
