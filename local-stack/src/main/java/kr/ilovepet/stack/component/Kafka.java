package kr.ilovepet.stack.component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.stack.kafka.KafkaBroker;
import kr.ilovepet.stack.kafka.Login;
import kr.ilovepet.stack.process.ClassArchive;
import kr.ilovepet.stack.process.Component;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.Port;
import kr.ilovepet.stack.process.StackFolders;

/** One Kafka broker that is its own controller. */
public final class Kafka extends Component {
    private static final List<String> SERVICES = List.of("member", "catalog", "order", "payment", "storefront");

    private final Port controller = Port.free();
    private final ClassArchive archive;

    /** A broker on 127.0.0.1 that creates the topics, users and rights of {@code config/kafka} before it is ready. */
    public Kafka(Port port, StackFolders folders) {
        super("kafka", port, folders);
        archive = ClassArchive.of("kafka", List.of(folders.jars()), folders.cache());
    }

    /** Settings with which services find it and log in. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("kafka.bootstrap.servers", address() + ":" + port());
        settings.put("kafka.security.protocol", Login.PROTOCOL);
        for (String service : SERVICES) {
            settings.put(service + ".kafka.password", password(service));
        }
        return settings;
    }

    /** Settings of a client of Kafka who may do everything. */
    public Map<String, Object> operator() {
        return client(Login.OPERATOR);
    }

    /** Settings of a client of Kafka who logs in as this service, and may do what it may. */
    public Map<String, Object> client(String user) {
        return Login.client(address() + ":" + port(), user, password(user));
    }

    private String password(String user) {
        return Login.password(folders().secrets(), user);
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
                readyFile().toString(),
                folders().config().resolve("kafka").toString(),
                folders().secrets().folder().toString()));
        return command;
    }

    /** The broker leaves a file when it serves and all topics and users are there. */
    @Override
    public boolean isReady() {
        return isRunning() && Files.exists(readyFile());
    }

    @Override
    protected void onReady() {
        pid().ifPresent(archive::recordInBackground);
    }
}
