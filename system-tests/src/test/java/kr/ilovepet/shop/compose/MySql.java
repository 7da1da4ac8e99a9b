package kr.ilovepet.shop.compose;

import java.io.IOException;
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
import java.util.TreeMap;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;

/** MySQL 8 in place of a database container: the same settings file, and the user made by the same script. */
final class MySql extends Component {
    /** Inside any container. */
    static final int PORT = 3306;

    private final ComposeService service;
    private final MySqlPrograms programs;

    MySql(ComposeService service, String address, MySqlPrograms programs, Workplace workplace) {
        super(service.name(), address, new Port(PORT, null), workplace);
        this.service = service;
        this.programs = programs;
    }

    @Override
    public String title() {
        return "MySQL " + name();
    }

    private Path data() {
        return workplace().data().resolve(name());
    }

    private Path mounted(String target) {
        return service.volumes().stream()
                .map(volume -> volume.split(":"))
                .filter(parts -> parts[1].equals(target))
                .map(parts -> workplace().config().getParent().resolve(parts[0]).normalize())
                .findFirst()
                .orElseThrow(() -> new StackException(name() + " mounts nothing at " + target));
    }

    /** What the official image does with a new data folder: makes it, and runs the mounted script. */
    @Override
    protected void prepare() {
        try {
            programs.copyData(data());
            Map<String, String> environment = new TreeMap<>(service.environment());
            environment.put(
                    "DB_TEMPLATE", mounted(environment.get("DB_TEMPLATE")).toString());
            String statements = Commands.run(
                    List.of(
                            mounted("/docker-entrypoint-initdb.d/create-user.sh")
                                    .toString(),
                            "print"),
                    data(),
                    environment);
            Files.writeString(initFile(), statements);
            // MySQL passes a settings file by that anybody could write; a checkout may be so.
            Files.copy(mounted("/etc/mysql/conf.d/ilovepet.cnf"), settings(), StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(settings(), PosixFilePermissions.fromString("rw-r--r--"));
        } catch (IOException e) {
            throw new StackException(title() + " cannot be prepared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while " + title() + " was prepared.", e);
        }
    }

    private Path initFile() {
        return workplace().run().resolve(name() + ".sql");
    }

    private Path settings() {
        return workplace().run().resolve(name() + ".cnf");
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(programs.server(), "--defaults-file=" + settings()));
        command.addAll(programs.options());
        command.addAll(List.of(
                "--datadir=" + data(),
                "--bind-address=" + address(),
                "--port=" + port(),
                "--mysqlx=OFF",
                // Relative to the data folder: the path of a socket must not be longer than 107 characters.
                "--socket=mysql.sock",
                "--pid-file=mysql.pid",
                "--init-file=" + initFile()));
        return command;
    }

    @Override
    protected Map<String, String> environment() {
        return programs.environment();
    }

    /** What the health check of the compose file asks. */
    @Override
    public boolean answers() {
        Map<String, String> settings = service.environment();
        String url = "jdbc:mariadb://" + address() + ":" + PORT + "/" + settings.get("DB_NAME")
                + "?sslMode=disable&allowPublicKeyRetrieval=true&connectTimeout=2000";
        try (Connection connection =
                DriverManager.getConnection(url, settings.get("DB_USER"), settings.get("DB_PASSWORD"))) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
