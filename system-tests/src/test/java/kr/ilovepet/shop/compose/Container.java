package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;

/**
 * A container of an image of ours as a process: its entry point with the environment of the compose file, in a
 * directory tree of its own. It answers when the image's health check says so.
 */
final class Container extends Component {
    /** What the image binds inside a container. */
    private static final String ANY_ADDRESS = "0.0.0.0";
    /** Where a container reaches itself. */
    private static final String LOOPBACK = "127.0.0.1";
    /** Where it finds its secrets. */
    static final String SECRETS = "/run/secrets";

    private final ComposeService service;
    private final Image image;
    private final Map<String, Path> secrets;

    /**
     * @param service what the compose file says
     * @param address in place of a container's own
     * @param port that the image exposes first
     * @param image a tree that it may write into
     * @param secrets files by name
     */
    Container(
            ComposeService service,
            String address,
            int port,
            Image image,
            Map<String, Path> secrets,
            Workplace workplace) {
        super(service.name(), address, new Port(port, null), workplace);
        this.service = service;
        this.image = image;
        this.secrets = secrets;
    }

    @Override
    public String title() {
        return "Container " + name();
    }

    @Override
    protected void prepare() {
        try {
            Path folder = Files.createDirectories(image.inside(SECRETS));
            for (String secret : service.secrets()) {
                Files.copy(secrets.get(secret), folder.resolve(secret), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StackException("The secrets of " + name() + " cannot be laid out: " + e.getMessage(), e);
        }
    }

    /** The guard starts it in the folder of this JVM: the shell goes to the image's first. */
    @Override
    protected List<String> command() {
        List<String> words = new ArrayList<>(image.entrypoint());
        words.addAll(service.command());
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", "cd \"$0\" && exec \"$@\"", image.workingDirectory().toString()));
        words.forEach(word -> command.add(word.equals(ANY_ADDRESS) ? address() : word));
        return command;
    }

    /** The image's variables, then those of the compose file, with this machine's places for the container's. */
    @Override
    protected Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(image.environment());
        environment.putAll(service.environment());
        environment.put("SECRETS_DIR", SECRETS);
        environment.replaceAll((name, value) -> value.equals(ANY_ADDRESS)
                ? address()
                : value.replace(SECRETS, image.inside(SECRETS).toString()));
        return environment;
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(240);
    }

    /** An instance that could not deploy lives on; its image's health check only says "not yet". */
    @Override
    protected Optional<String> failedAlive() {
        String hosted = service.environment().get("SERVICE");
        // In JSON logs the list of what is deployed is a text within quotes.
        String text = log().sinceStart().replace("\\", "");
        return hosted != null && text.contains(" ready in ") && !text.contains("\"Name\": \"" + hosted + "\"")
                ? Optional.of("it has not deployed " + hosted + ".")
                : Optional.empty();
    }

    @Override
    public boolean answers() {
        try {
            List<String> words = image.healthCheck().stream()
                    .map(word -> word.equals(LOOPBACK) ? address() : word)
                    .toList();
            Commands.run(words, image.workingDirectory(), environment());
            return true;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for " + name() + ".", e);
        }
    }
}
