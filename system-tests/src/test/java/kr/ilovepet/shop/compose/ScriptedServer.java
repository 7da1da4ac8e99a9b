package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;

/** Kafka or Redis in place of its container: started by the script that the container is started by. */
final class ScriptedServer extends Component {
    private static final int PROBE_MILLISECONDS = 1_000;

    private final ComposeService service;
    private final Map<String, String> variables;
    private final BooleanSupplier ready;

    /**
     * A server that is not started yet.
     *
     * @param variables beside those of the compose file, or in place of them
     * @param ready whether it serves, as one of its users would find out
     */
    ScriptedServer(
            ComposeService service,
            String address,
            Port port,
            Map<String, String> variables,
            BooleanSupplier ready,
            StackFolders folders) {
        super(service.name(), address, port, folders);
        this.service = service;
        this.variables = Map.copyOf(variables);
        this.ready = ready;
    }

    @Override
    public String title() {
        return "Container " + name();
    }

    private Path run() {
        return folders().run().resolve(name());
    }

    @Override
    protected void prepare() throws IOException {
        Files.createDirectories(run());
        Files.createDirectories(folders().data().resolve(name()));
    }

    @Override
    protected List<String> command() {
        return Stream.concat(service.words("entrypoint").stream(), service.words("command").stream())
                .map(service::mounted)
                .toList();
    }

    @Override
    protected Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(service.environmentHere());
        environment.put("RUN_DIR", run().toString());
        environment.putAll(variables);
        return environment;
    }

    @Override
    public boolean isReady() {
        return listens() && ready.getAsBoolean();
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(), port()), PROBE_MILLISECONDS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
