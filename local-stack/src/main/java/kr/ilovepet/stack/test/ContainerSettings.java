package kr.ilovepet.stack.test;

import java.nio.file.Path;
import java.util.List;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.payara.BootFiles;
import kr.ilovepet.stack.process.Port;

/**
 * What Arquillian's Payara Micro needs to run against the components, as system properties for {@code arquillian.xml}:
 * {@code micro.options} (for {@code extraMicroOptions}) holds all of it; {@code micro.http.port},
 * {@code micro.private.port} and {@code micro.system.properties} name its parts. Every setting of the components is a
 * system property of the tests as well, and so are those of a client of Kafka who may do everything, which no service
 * is told: {@code operator.kafka.bootstrap.servers}, …
 */
final class ContainerSettings {
    private static final String OPERATOR = "operator.kafka.";

    private ContainerSettings() {}

    static void publish(Components components) {
        components.settings().forEach(System::setProperty);
        components.kafka().operator().forEach((name, value) -> System.setProperty(OPERATOR + name, value.toString()));
        Path run = components.folders().run();
        Path config = components.folders().config();
        Path settings = run.resolve("micro.properties");
        Path preBoot = run.resolve("micro.asadmin");
        int port = Port.free().number();
        int privatePort = Port.free().number();

        BootFiles bootFiles = new BootFiles(config, components.settings());
        bootFiles.writeSettings(settings);
        bootFiles.writePreBoot(preBoot, List.of(Database.values()), privatePort);

        System.setProperty("micro.http.port", Integer.toString(port));
        System.setProperty("micro.private.port", Integer.toString(privatePort));
        System.setProperty("micro.system.properties", settings.toString());
        System.setProperty(
                "micro.options",
                String.join(
                        " ",
                        "--nohazelcast --disablephonehome",
                        "--port " + port,
                        "--systemproperties " + settings,
                        "--prebootcommandfile " + preBoot,
                        "--logproperties " + config.resolve("payara/logging.properties"),
                        "--addlibs " + System.getProperty("common.libraries")));
        // Read by the Payara Micro adapter itself: a compiler that suits a short life.
        System.setProperty(
                "payara.cmdOptions",
                "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true -Duser.timezone=UTC");
    }
}
