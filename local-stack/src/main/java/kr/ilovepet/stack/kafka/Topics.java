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
 * @param names every topic of messages, dead letter topics included
 * @param partitions of each of these
 * @param retentionMilliseconds how long a record stays in them
 * @param stateNames every topic with the state of something, of one partition, in which the last record of each key
 *     stays
 */
public record Topics(List<String> names, int partitions, long retentionMilliseconds, List<String> stateNames) {

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
        List<String> names = list(declared, "topics")
                .flatMap(topic -> Stream.of(topic, topic + suffix))
                .toList();
        return new Topics(
                names,
                Integer.parseInt(declared.getProperty("partitions")),
                Long.parseLong(declared.getProperty("retention.ms")),
                list(declared, "state.topics").toList());
    }

    private static Stream<String> list(Properties declared, String name) {
        return Stream.of(declared.getProperty(name).split("\\s*,\\s*")).filter(topic -> !topic.isBlank());
    }

    /** Creates what is missing on a cluster, with as many copies as the broker makes of itself. */
    public void create(Admin admin) throws InterruptedException, ExecutionException {
        create(admin, Optional.empty());
    }

    /**
     * Creates what is missing on a cluster; topics that exist stay as they are.
     *
     * @param replication copies of each partition; the broker's default when empty
     */
    void create(Admin admin, Optional<Short> replication) throws InterruptedException, ExecutionException {
        Set<String> existing = admin.listTopics().names().get();
        List<NewTopic> missing = Stream.concat(
                        names.stream().map(name -> ofMessages(name, replication)),
                        stateNames.stream().map(name -> ofState(name, replication)))
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        admin.createTopics(missing).all().get();
    }

    private NewTopic ofMessages(String name, Optional<Short> replication) {
        return new NewTopic(name, Optional.of(partitions), replication)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMilliseconds)));
    }

    private static NewTopic ofState(String name, Optional<Short> replication) {
        return new NewTopic(name, Optional.of(1), replication)
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }
}
