package kr.ilovepet.stack.component;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/** Redis with an append-only file: at most the last second is lost by a kill -9. */
public final class Redis extends Component {
    /** The second one is linked statically, for machines without OpenSSL 3. */
    private static final List<String> PROGRAMS =
            List.of("redis-server-6.2.6-v5-linux-amd64", "redis-server-6.2.7-linux-386");

    private static final int PROBE_MILLISECONDS = 1_000;

    private Path program;

    /** A server on 127.0.0.1. */
    public Redis(Port port, StackFolders folders) {
        super("redis", port, folders);
    }

    /** A server on another address of this machine. */
    public Redis(String address, Port port, StackFolders folders) {
        super("redis", address, port, folders);
    }

    @Override
    public String title() {
        return "Redis";
    }

    @Override
    protected void prepare() throws IOException {
        Path folder = Programs.unpack(
                folders().jar("embedded-redis"),
                folders().cache(),
                name -> PROGRAMS.contains(name) ? "bin/" + name : null);
        program = PROGRAMS.stream()
                .map(folder.resolve("bin")::resolve)
                .filter(Redis::runsHere)
                .findFirst()
                .orElseThrow(() -> new StackException("Redis does not run here: it needs Linux on x86-64."));
        Files.createDirectories(data());
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
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] reply = socket.getInputStream().readNBytes("+PONG\r\n".length());
            return new String(reply, StandardCharsets.US_ASCII).startsWith("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }
}
