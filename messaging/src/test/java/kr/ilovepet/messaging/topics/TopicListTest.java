package kr.ilovepet.messaging.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import kr.ilovepet.messaging.message.Parcels;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class TopicListTest {

    @Test
    void brokersThatNoNameServerKnowsAreAway() {
        TopicList topics = new TopicList(new Brokers("broker.invalid:9092", Map.of()), Parcels.TYPES);
        assertThatExceptionOfType(Problem.class).isThrownBy(topics::now).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(503);
            assertThat(problem.code()).isEqualTo("BROKER_AWAY");
        });
    }
}
