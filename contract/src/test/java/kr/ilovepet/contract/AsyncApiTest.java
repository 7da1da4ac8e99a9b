package kr.ilovepet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.platform.memberstate.MemberState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others read about the contract agrees with it. */
class AsyncApiTest {

    private static final Path BUILT = Path.of("target/asyncapi.yaml");
    private static final Path PUBLISHED = Path.of("../docs/asyncapi.yaml");

    private final Properties topics = new Properties();

    @BeforeEach
    void readTheDeclarationOfTheTopics() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("../config/kafka/topics.properties"))) {
            topics.load(file);
        }
    }

    @Test
    void thePublishedDescriptionIsTheOneThatTheBuildWrites() throws IOException {
        String yaml = new AsyncApi(topics).yaml();
        Files.createDirectories(BUILT.getParent());
        Files.writeString(BUILT, yaml);

        assertThat(Files.readString(PUBLISHED))
                .as("the contract has changed: copy contract/%s to docs/asyncapi.yaml", BUILT)
                .isEqualTo(yaml);
    }

    @Test
    void theTopicsOfTheContractAreThoseThatAreCreated() {
        assertThat(topics.getProperty("topics").split(","))
                .containsExactlyInAnyOrder(
                        Stream.of(Topic.values()).map(Topic::topicName).toArray(String[]::new));
    }

    @Test
    void theTopicOfMembersIsTheOneThatIsCreated() {
        assertThat(topics.getProperty("state.topics")).isEqualTo(MemberState.TOPIC);
    }

    @Test
    void deadLettersGoWhereTheirTopicIsCreated() {
        assertThat(Topic.values())
                .extracting(Topic::topicName)
                .allSatisfy(topic -> assertThat(topic + topics.getProperty("dead-letter.suffix"))
                        .isEqualTo(DeadLetterTopic.of(topic)));
    }
}
