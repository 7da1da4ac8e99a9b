package kr.ilovepet.shop.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.ilovepet.shop.SharedShop;
import kr.ilovepet.stack.component.Kafka;
import kr.ilovepet.stack.test.Repository;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of config/kafka as they work from the delivery, on a machine without a Kafka distribution. */
class KafkaScriptsIT {

    private static final String TOPIC = "declared.by.a.test";

    private final Kafka kafka = SharedShop.get().kafka();

    @TempDir
    private Path folder;

    @Test
    void makeTheTopicsThatAreMissing() throws Exception {
        Path declaration = Files.writeString(
                folder.resolve("topics.properties"),
                "topics=" + TOPIC + "\npartitions=3\nretention.ms=60000\ndead-letter.suffix=-dlt\nstate.topics=\n");

        ScriptRun run =
                run("create-topics.sh", Map.of("TOPICS_FILE", declaration.toString(), "KAFKA_REPLICATION", "1"));

        assertThat(run.exitCode()).as(run.printed()).isZero();
        assertThat(run.printed()).endsWith("All topics are there.\n");
        try (Admin admin = Admin.create(kafka.operator())) {
            Map<String, TopicDescription> topics = admin.describeTopics(List.of(TOPIC, TOPIC + "-dlt"))
                    .allTopicNames()
                    .get();
            assertThat(topics.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(3));
            admin.deleteTopics(topics.keySet()).all().get();
        }
    }

    @Test
    void sayWhichPasswordIsMissing() throws Exception {
        ScriptRun none = run("create-users.sh", Map.of());

        assertThat(none.exitCode()).isNotZero();
        assertThat(none.printed())
                .contains("CATALOG_KAFKA_PASSWORD_FILE names \"\", which is no file that can be read");

        Path file = Files.writeString(folder.resolve("catalog-kafka"), "a password\";");
        ScriptRun wrong = run("create-users.sh", Map.of("CATALOG_KAFKA_PASSWORD_FILE", file.toString()));

        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.printed())
                .contains("The password in " + file + " (CATALOG_KAFKA_PASSWORD_FILE) must have letters, digits");
    }

    private ScriptRun run(String script, Map<String, String> variables) throws Exception {
        Map<String, String> all = new TreeMap<>(variables);
        all.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka.port());
        all.put("KAFKA_CLIENT_CONFIG", operator().toString());
        all.put("JAVA_HOME", System.getProperty("java.home"));
        Path scripts = Repository.delivery().folder().resolve("config/kafka");
        return ScriptRun.of(List.of("sh", scripts.resolve(script).toString()), folder, all);
    }

    private Path operator() throws IOException {
        return Files.writeString(
                folder.resolve("operator.properties"),
                kafka.operator().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
