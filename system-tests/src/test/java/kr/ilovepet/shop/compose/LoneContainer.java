package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.Workplace;
import kr.ilovepet.stack.test.Repository;

/** A container of the shop's image with nothing beside it, as a process of this machine. */
public final class LoneContainer implements AutoCloseable {
    private static final int MINUTES_TO_END = 3;

    private final Path place;
    private final Image image;
    private Process process;

    private LoneContainer(Path place, Image image) {
        this.place = place;
        this.image = image;
    }

    /** Builds the image. */
    public static LoneContainer build() throws IOException, InterruptedException {
        Path place = Files.createDirectories(Repository.workplace("lone").data());
        return new LoneContainer(place, Image.build(Repository.root(), "shop", place.resolve("image")));
    }

    /** Another container of the same image. */
    public LoneContainer another() throws IOException, InterruptedException {
        Path another = Files.createDirectories(Repository.workplace("lone").data());
        return new LoneContainer(another, image.container(another.resolve("image")));
    }

    /**
     * How it ended.
     *
     * @param exitCode of its entry point
     * @param printed to standard output and standard error
     */
    public record End(int exitCode, String printed) {}

    /** Starts it with these variables, and no others that the shop knows but ports of its own and no grid. */
    public void start(Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(image.entrypoint())
                .directory(image.workingDirectory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().putAll(image.environment());
        builder.environment()
                .putAll(Map.of(
                        "PUBLIC_HTTP_ADDRESS", "127.0.0.1",
                        "PUBLIC_HTTP_PORT", Integer.toString(Port.free().number()),
                        "PRIVATE_HTTP_ADDRESS", "127.0.0.1",
                        "PRIVATE_HTTP_PORT", Integer.toString(Port.free().number()),
                        "SECRETS_DIR", place.resolve("none").toString(),
                        "JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                        "GRID_DISCOVERY", "none"));
        builder.environment().putAll(variables);
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop the lone container"));
    }

    /**
     * Starts it, and waits for its end.
     *
     * @throws IOException when it lives on
     */
    public End end(Map<String, String> variables) throws IOException, InterruptedException {
        start(variables);
        if (!process.waitFor(MINUTES_TO_END, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("The container lives on; its log is " + log());
        }
        return new End(process.exitValue(), printed());
    }

    private Path log() {
        return place.resolve("container.log");
    }

    /** What it has printed since its start. */
    public String printed() throws IOException {
        return Files.readString(log(), StandardCharsets.UTF_8);
    }

    /** Ends it at once and deletes the image; the log of the last start stays. */
    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
        Workplace.delete(place.resolve("image"));
    }
}
