package kr.ilovepet.catalog.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import kr.ilovepet.contract.Topic;
import org.junit.jupiter.api.Test;

/** What is configured beside the declaration of the saga agrees with it. */
class CatalogSagaTest {

    private static final List<Topic> COMMANDS = new CatalogSaga()
            .steps().stream().map(CommandStep::command).map(Topic::of).toList();

    @Test
    void listensToTheTopicsOfItsCommands() throws IOException {
        assertThat(configured("mp.messaging.incoming.messages.topics"))
                .containsExactlyElementsOf(
                        COMMANDS.stream().map(Topic::topicName).toList());
        assertThat(configured("mp.messaging.incoming.dead-letters.topics"))
                .containsExactlyElementsOf(
                        COMMANDS.stream().map(Topic::deadLetterTopicName).toList());
    }

    private static List<String> configured(String key) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = CatalogSagaTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(file);
        }
        return List.of(properties.getProperty(key).split(","));
    }
}
