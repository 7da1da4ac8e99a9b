package kr.ilovepet.shop.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.stack.process.Jdk;
import kr.ilovepet.stack.process.Workplace;

/** The service that creates the topics, with Kafka's own command out of Maven Central in place of the image's. */
record TopicsJob(ComposeService service, Network network, String tools, Workplace workplace) {
    private static final String COMMAND = """
            #!/bin/sh
            exec '%s' $KAFKA_HEAP_OPTS -Djdk.net.hosts.file='%s' -cp '%s:%s/*' org.apache.kafka.tools.TopicCommand "$@"
            """;

    /** Runs it to its end, and gives what it printed. */
    String run() throws IOException, InterruptedException {
        Path programs = Files.createDirectories(workplace.run().resolve("kafka-programs"));
        Path command = programs.resolve("kafka-topics.sh");
        Path hosts = network.writeHosts(programs.resolve("hosts"));
        Files.writeString(command, COMMAND.formatted(Jdk.java(), hosts, tools, workplace.jars()));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = new TreeMap<>(service.environment());
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        List<String> words =
                service.entrypoint().stream().map(this::onThisMachine).toList();
        return Commands.run(words, workplace.data(), environment);
    }

    private String onThisMachine(String word) {
        for (String volume : service.volumes()) {
            String[] parts = volume.split(":");
            if (word.startsWith(parts[1] + "/")) {
                return workplace.config().getParent().resolve(parts[0]).normalize() + word.substring(parts[1].length());
            }
        }
        return word;
    }
}
