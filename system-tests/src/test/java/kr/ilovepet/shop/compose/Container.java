package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.ilovepet.stack.process.Commands;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.StackFolders;

/**
 * A container of an image of ours as a process: the image's entry point in a directory tree of its own. It answers when
 * the image's health check says so.
 */
final class Container extends Component {
    /** What the image binds inside a container. */
    private static final String ANY_ADDRESS = "0.0.0.0";
    /** Where a container reaches itself. */
    private static final String LOOPBACK = "127.0.0.1";
    /** What run-in-compose.sh says of an instance whose settings are wrong. */
    private static final String STAYS = "This container stays as it is";

    private final Image image;
    private final List<String> words;
    private final Map<String, String> variables;
    private final Map<String, Path> secrets;

    /**
     * A container that is not started yet.
     *
     * @param address in place of a container's own
     * @param image a tree that it may write into
     * @param words entry point and arguments
     * @param variables beside those of the image
     * @param secrets files by the name that they have in {@code /run/secrets}
     */
    Container(
            String name,
            String address,
            Port port,
            Image image,
            List<String> words,
            Map<String, String> variables,
            Map<String, Path> secrets,
            StackFolders folders) {
        super(name, address, port, folders);
        this.image = image;
        this.words = List.copyOf(words);
        this.variables = Map.copyOf(variables);
        this.secrets = Map.copyOf(secrets);
    }

    @Override
    public String title() {
        return "Container " + name();
    }

    @Override
    protected void prepare() throws IOException {
        Path folder = Files.createDirectories(image.inside(ComposeService.SECRETS));
        for (Map.Entry<String, Path> secret : secrets.entrySet()) {
            Files.copy(secret.getValue(), folder.resolve(secret.getKey()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The guard starts it in the folder of this JVM: the shell goes to the image's first. */
    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", "cd \"$0\" && exec \"$@\"", image.workingDirectory().toString()));
        command.addAll(words);
        command.replaceAll(word -> word.equals(ANY_ADDRESS) ? address() : word);
        return command;
    }

    /** The image's variables, then the container's, with this machine's places for those inside a container. */
    @Override
    protected Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(image.environment());
        environment.put("SECRETS_DIR", ComposeService.SECRETS);
        environment.computeIfPresent(
                "RUN_DIR", (name, place) -> image.inside(place).toString());
        environment.putAll(variables);
        environment.replaceAll((name, value) -> value.equals(ANY_ADDRESS)
                ? address()
                : value.replace(
                        ComposeService.SECRETS,
                        image.inside(ComposeService.SECRETS).toString()));
        return environment;
    }

    @Override
    protected Optional<String> failure() {
        return log().sinceStart().contains(STAYS) ? Optional.of("its settings are wrong.") : Optional.empty();
    }

    /** kill -9 of all its processes, as the end of the first one is the end of a container. */
    void killAll() {
        pid().ifPresent(first -> ProcessHandle.of(first).stream()
                .flatMap(ProcessHandle::descendants)
                .forEach(ProcessHandle::destroyForcibly));
        kill();
    }

    /**
     * Files that it has made elsewhere than in {@code /tmp}, which a read-only file system would not have let it do.
     */
    List<Path> madeOutsideOfTmp(Image of) throws IOException {
        List<Path> made = image.files();
        made.removeAll(of.files());
        made.removeIf(file -> file.startsWith("tmp") || file.startsWith("run/secrets"));
        return made;
    }

    @Override
    public boolean isReady() {
        try {
            List<String> words = image.healthCheck().stream()
                    .map(word -> word.equals(LOOPBACK) ? address() : word)
                    .toList();
            Commands.run(words, image.workingDirectory(), environment());
            return true;
        } catch (StackException notYet) {
            return false;
        }
    }
}
