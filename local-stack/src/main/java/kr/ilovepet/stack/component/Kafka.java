package kr.ilovepet.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.stack.kafka.KafkaBroker;
import kr.ilovepet.stack.process.ClassArchive;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;

/** One Kafka broker that is its own controller. */
public final class Kafka extends Component {
    private final Port controller = Port.free();
    private final boolean withTopics;
    private final ClassArchive archive;

    private Kafka(String address, Port port, boolean withTopics, StackFolders folders) {
        super("kafka", address, port, folders);
        this.withTopics = withTopics;
        archive = ClassArchive.of("kafka", List.of(folders.jars()), folders.cache());
    }

    /** A broker on 127.0.0.1 that creates the topics of {@code config/kafka/topics.properties} before it is ready. */
    public static Kafka withTopics(Port port, StackFolders folders) {
        return new Kafka("127.0.0.1", port, true, folders);
    }

    /** A broker without topics on an address of this machine, which is also what clients are told. */
    public static Kafka withoutTopics(String address, Port port, StackFolders folders) {
        return new Kafka(address, port, false, folders);
    }

    @Override
    public String title() {
        return "Kafka";
    }

    private Path readyFile() {
        return folders().run().resolve("kafka.ready");
    }

    @Override
    protected void prepare() throws IOException {
        Files.deleteIfExists(readyFile());
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(Jdk.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(Jdk.unsafeOptions());
        command.addAll(archive.options());
        command.addAll(List.of(
                "-cp",
                folders().jars() + "/*",
                KafkaBroker.class.getName(),
                address() + ":" + port(),
                Integer.toString(controller.number()),
                folders().data().resolve("kafka").toString(),
                readyFile().toString()));
        if (withTopics) {
            command.add(folders().config().resolve("kafka/topics.properties").toString());
        }
        return command;
    }

    /** The broker leaves a file when it serves and all topics are there. */
    @Override
    public boolean isReady() {
        return isRunning() && Files.exists(readyFile());
    }

    @Override
    protected void onReady() {
        pid().ifPresent(archive::recordInBackground);
    }
}
