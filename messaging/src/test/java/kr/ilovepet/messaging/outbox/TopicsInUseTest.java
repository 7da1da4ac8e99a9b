package kr.ilovepet.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TopicsInUseTest {

    private final TopicsInUse topics = new TopicsInUse();

    @Test
    void aTopicIsInUseForAMinuteAfterTheBrokerHasTakenARecord() {
        assertThat(topics.contains("a", 0)).isFalse();

        topics.taken("a", 0);
        assertThat(topics.contains("a", TimeUnit.SECONDS.toNanos(59))).isTrue();
        assertThat(topics.contains("a", TimeUnit.SECONDS.toNanos(61))).isFalse();
        assertThat(topics.contains("b", 0)).isFalse();
    }

    @Test
    void itIsNotWhileTheBrokerTakesNone() {
        topics.taken("a", 0);
        topics.notTaken("a");
        assertThat(topics.contains("a", 1)).isFalse();
    }
}
