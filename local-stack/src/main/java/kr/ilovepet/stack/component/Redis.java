package kr.ilovepet.stack.component;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/**
 * Redis with an append-only file: at most the last second is lost by a kill -9. It demands a login, as the compose
 * set's.
 */
public final class Redis extends Component {
    /** The second one is linked statically, for machines without OpenSSL 3. */
    private static final List<String> PROGRAMS =
            List.of("redis-server-6.2.6-v5-linux-amd64", "redis-server-6.2.7-linux-386");

    private static final int PROBE_MILLISECONDS = 1_000;
    /** The answers to a login and a ping. */
    private static final String READY = "+OK\r\n+PONG\r\n";

    /** The one user whom {@code config/redis/users.acl} lets do anything. */
    private static final String SERVICES = "shop";
    /** Who may do everything here, for tests and a person who looks. */
    private static final String OPERATOR = "operator";

    private Path program;

    /** A server on 127.0.0.1. */
    public Redis(Port port, StackFolders folders) {
        super("redis", port, folders);
    }

    /** Settings with which services find it and log in. */
    public Map<String, String> settings() {
        return Map.of(
                "redis.url",
                "redis://" + address() + ":" + port(),
                "redis.user",
                SERVICES,
                "redis.password",
                password(SERVICES));
    }

    /** Address with the login of somebody who may do everything. */
    public URI operator() {
        return URI.create("redis://" + OPERATOR + ":" + password(OPERATOR) + "@" + address() + ":" + port());
    }

    private String password(String user) {
        return folders().secrets().get("redis-" + user);
    }

    @Override
    public String title() {
        return "Redis";
    }

    @Override
    protected void prepare() throws IOException {
        program = program(folders());
        Files.createDirectories(data());
        Files.createDirectories(folders().run());
        String users = Files.readString(folders().config().resolve("redis/users.acl"));
        Files.writeString(
                users(),
                users.replace("${password.sha256}", sha256(password(SERVICES))) + "user " + OPERATOR + " on #"
                        + sha256(password(OPERATOR)) + " ~* &* +@all\n");
    }

    /** The program {@code redis-server}, unpacked into the cache. */
    public static Path program(StackFolders folders) {
        Path folder = Programs.unpack(
                folders.jar("embedded-redis"), folders.cache(), name -> PROGRAMS.contains(name) ? "bin/" + name : null);
        return PROGRAMS.stream()
                .map(folder.resolve("bin")::resolve)
                .filter(Redis::runsHere)
                .findFirst()
                .orElseThrow(() -> new StackException("Redis does not run here: it needs Linux on x86-64."));
    }

    private Path users() {
        return folders().run().resolve("redis-users.acl");
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static boolean runsHere(Path program) {
        try {
            Process version = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor(10, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException notForThisMachine) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while looking for a Redis that runs here.", e);
        }
    }

    private Path data() {
        return folders().data().resolve("redis");
    }

    @Override
    protected List<String> command() {
        return List.of(
                program.toString(),
                "--port",
                Integer.toString(port()),
                "--bind",
                address(),
                "--dir",
                data().toString(),
                "--aclfile",
                users().toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "");
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), port()), PROBE_MILLISECONDS);
            socket.setSoTimeout(PROBE_MILLISECONDS);
            String question = "AUTH " + SERVICES + " " + password(SERVICES) + "\r\nPING\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
            byte[] reply = socket.getInputStream().readNBytes(READY.length());
            return new String(reply, StandardCharsets.US_ASCII).equals(READY);
        } catch (IOException notYet) {
            return false;
        }
    }
}
