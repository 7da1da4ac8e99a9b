package kr.ilovepet.stack.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The declaration of the topics.
 *
 * @param names every topic, dead letter topics included
 * @param partitions of each
 * @param retentionMilliseconds how long a record stays
 */
public record Topics(List<String> names, int partitions, long retentionMilliseconds) {

    /**
     * Reads a declaration such as {@code config/kafka/topics.properties}.
     *
     * @throws IOException if there is no such file
     */
    public static Topics read(Path file) throws IOException {
        Properties declared = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            declared.load(reader);
        }
        String suffix = declared.getProperty("dead-letter.suffix");
        List<String> names = Stream.of(declared.getProperty("topics").split("\\s*,\\s*"))
                .filter(topic -> !topic.isBlank())
                .flatMap(topic -> Stream.of(topic, topic + suffix))
                .toList();
        return new Topics(
                names,
                Integer.parseInt(declared.getProperty("partitions")),
                Long.parseLong(declared.getProperty("retention.ms")));
    }

    /** Creates what is missing on a cluster; topics that exist stay as they are. */
    public void create(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = names.stream()
                .filter(name -> !existing.contains(name))
                .map(name -> new NewTopic(name, Optional.of(partitions), Optional.<Short>empty())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMilliseconds))))
                .toList();
        admin.createTopics(missing).all().get();
    }
}
