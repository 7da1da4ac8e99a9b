package kr.ilovepet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rights at the broker are those that the saga needs. */
class AccessTest {

    @Test
    void eachTopicOfTheSagaIsDeclaredWithItsSenderAndItsReceiver() throws IOException {
        Properties declared = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("../config/kafka/access.properties"))) {
            declared.load(reader);
        }

        assertThat(declared)
                .containsAllEntriesOf(Arrays.stream(Topic.values())
                        .collect(Collectors.toMap(
                                Topic::topicName, topic -> user(topic.sender()) + ">" + user(topic.receiver()))));
    }

    private static String user(Topic.Party party) {
        return party.name().toLowerCase(Locale.ROOT);
    }
}
