package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.StackFolders;

/**
 * The programs of a Kafka distribution that the scripts of config/kafka call, out of Maven Central in place of the
 * image's.
 */
final class KafkaPrograms {
    private static final Map<String, String> CLASSES = Map.of(
            "kafka-storage.sh", "kafka.tools.StorageTool",
            "kafka-server-start.sh", "kafka.Kafka",
            "kafka-topics.sh", "org.apache.kafka.tools.TopicCommand",
            "kafka-configs.sh", "org.apache.kafka.tools.ConfigCommand",
            "kafka-acls.sh", "org.apache.kafka.tools.AclCommand");
    private static final String PROGRAM = """
            #!/bin/sh
            exec '%s' ${KAFKA_HEAP_OPTS:-} -Djava.util.logging.config.file='%s' -Djdk.net.hosts.file='%s' -cp '%s:%s/*' %s "$@"
            """;

    private KafkaPrograms() {}

    /**
     * Writes them.
     *
     * @param hosts the names that they know
     * @return the folder for the PATH
     */
    static Path write(StackFolders folders, Path hosts) throws IOException {
        Path folder = Files.createDirectories(folders.run().resolve("kafka-programs"));
        Path log = Files.writeString(
                folder.resolve("logging.properties"), "handlers=java.util.logging.ConsoleHandler\n.level=WARNING\n");
        for (Map.Entry<String, String> program : CLASSES.entrySet()) {
            Path file = Files.writeString(
                    folder.resolve(program.getKey()),
                    PROGRAM.formatted(
                            Jdk.java(),
                            log,
                            hosts,
                            System.getProperty("kafka-tools.classpath"),
                            folders.jars(),
                            program.getValue()));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }
}
