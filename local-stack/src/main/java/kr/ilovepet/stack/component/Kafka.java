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
import kr.ilovepet.stack.process.StackException;
import kr.ilovepet.stack.process.Workplace;

/** One Kafka broker that is its own controller, with the topics of {@code config/kafka/topics.properties}. */
public final class Kafka extends Component {
    private final Port controller = Port.free();
    private final ClassArchive archive;

    public Kafka(Port port, Workplace workplace) {
        this("127.0.0.1", port, workplace);
    }

    /** The same on another address of this machine, which is also what clients are told. */
    public Kafka(String address, Port port, Workplace workplace) {
        super("kafka", address, port, workplace);
        archive = ClassArchive.of("kafka", List.of(workplace.jars()), workplace.cache());
    }

    @Override
    public String title() {
        return "Kafka";
    }

    private Path readyFile() {
        return workplace().run().resolve("kafka.ready");
    }

    @Override
    protected void prepare() {
        try {
            Files.deleteIfExists(readyFile());
        } catch (IOException e) {
            throw new StackException(readyFile() + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(
                List.of(Jdk.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(Jdk.unsafeOptions());
        command.addAll(archive.options());
        command.addAll(List.of(
                "-cp",
                workplace().jars() + "/*",
                KafkaBroker.class.getName(),
                address() + ":" + port(),
                Integer.toString(controller.number()),
                workplace().data().resolve("kafka").toString(),
                workplace().config().resolve("kafka/topics.properties").toString(),
                readyFile().toString()));
        return command;
    }

    /** The broker leaves a file when it serves and all topics are there. */
    @Override
    public boolean answers() {
        return isRunning() && Files.exists(readyFile());
    }

    @Override
    protected void ready() {
        pid().ifPresent(archive::recordInBackground);
    }
}
