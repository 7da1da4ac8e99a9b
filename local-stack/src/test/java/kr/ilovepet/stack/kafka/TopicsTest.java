package kr.ilovepet.stack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Path DECLARATION = Path.of("../config/kafka/topics.properties");

    @Test
    void declaresEveryTopicOfTheSagaWithItsDeadLetterTopic() throws IOException {
        Topics topics = Topics.read(DECLARATION);

        assertThat(topics.names())
                .hasSize(2 * 15)
                .doesNotHaveDuplicates()
                .contains("product.information.request", "product.information.request-dlt")
                .contains("payment.canceled.fail", "payment.canceled.fail-dlt");
    }

    @Test
    void keepsRecordsForSevenDaysInSixPartitions() throws IOException {
        Topics topics = Topics.read(DECLARATION);

        assertThat(topics.partitions()).isEqualTo(6);
        assertThat(topics.retentionMilliseconds()).isEqualTo(Duration.ofDays(7).toMillis());
    }

    @Test
    void keepsTheLastStateOfEveryMember() throws IOException {
        assertThat(Topics.read(DECLARATION).stateNames()).containsExactly("member.state");
    }
}
