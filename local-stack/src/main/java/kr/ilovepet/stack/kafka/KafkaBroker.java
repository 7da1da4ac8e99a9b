package kr.ilovepet.stack.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kr.ilovepet.stack.process.LocalSecrets;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.metadata.storage.Formatter;

/** Main class of the Kafka process: broker and controller in one JVM, on this machine only. */
public final class KafkaBroker {
    private static final int NODE = 1;
    private static final Logger ROOT = Logger.getLogger("");

    private KafkaBroker() {}

    /**
     * Runs until it gets TERM.
     *
     * @param arguments {@code host:port} of the broker, port of the controller on 127.0.0.1, data folder, the file to
     *     leave when everything is ready, the folder with the declarations of topics and access, and that of the
     *     passwords ({@link Login#password})
     */
    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        String broker = arguments[0];
        int controllerPort = Integer.parseInt(arguments[1]);
        Path data = Path.of(arguments[2]);
        Path readyFile = Path.of(arguments[3]);
        Path declarations = Path.of(arguments[4]);
        LocalSecrets secrets = new LocalSecrets(Path.of(arguments[5]));
        String operator = Login.password(secrets, Login.OPERATOR);

        if (Files.notExists(data.resolve("meta.properties"))) {
            format(data, operator);
        }
        Properties settings = settings(broker, controllerPort, data);
        settings.putAll(locks(operator));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Path topics = declarations.resolve("topics.properties");
        try (Admin admin = Admin.create(Login.client(broker, Login.OPERATOR, operator))) {
            Topics.read(topics).create(admin);
            new Users(Access.read(declarations.resolve("access.properties"), topics))
                    .create(admin, user -> Login.password(secrets, user));
        }
        Files.writeString(readyFile, "ready\n");
        server.awaitShutdown();
    }

    private static void format(Path data, String operator) throws Exception {
        Files.createDirectories(data);
        new Formatter()
                // It would print what the operator's password is checked with.
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setDirectories(List.of(data.toString()))
                .setIgnoreFormatted(true)
                .setScramArguments(
                        List.of(Login.MECHANISM + "=[name=" + Login.OPERATOR + ",password=" + operator + "]"))
                .run();
    }

    private static Properties settings(String broker, int controllerPort, Path data) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "SHOP://" + broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "SHOP://" + broker);
        settings.put("listener.security.protocol.map", "SHOP:" + Login.PROTOCOL + ",CONTROLLER:" + Login.PROTOCOL);
        settings.put("inter.broker.listener.name", "SHOP");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "6");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A consumer that was killed gives its partitions free soon: consumers may ask for as little as this.
        settings.put("group.min.session.timeout.ms", "1000");
        // A killed broker is back in 4 seconds instead of 13.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
        return settings;
    }

    /** Who does not log in is not heard, and who has no right may do nothing; the same as the compose set has it. */
    private static Map<String, String> locks(String operator) {
        // Broker and controller are one process; nobody else ever needs this.
        String inner = UUID.randomUUID().toString();
        return Map.of(
                "sasl.enabled.mechanisms",
                Login.MECHANISM,
                "sasl.mechanism.inter.broker.protocol",
                Login.MECHANISM,
                "listener.name.shop.scram-sha-512.sasl.jaas.config",
                Login.jaas("scram.Scram", Login.OPERATOR, operator) + ";",
                "listener.name.controller.sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.controller.protocol",
                "PLAIN",
                "listener.name.controller.plain.sasl.jaas.config",
                Login.jaas("plain.Plain", "broker", inner) + " user_broker=\"" + inner + "\";",
                "authorizer.class.name",
                StandardAuthorizer.class.getName(),
                "super.users",
                "User:" + Login.OPERATOR + ";User:broker");
    }
}
