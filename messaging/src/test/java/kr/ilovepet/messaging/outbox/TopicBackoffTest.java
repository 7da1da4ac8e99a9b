package kr.ilovepet.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TopicBackoffTest {

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");

    @Test
    void aTopicRestsAfterAFailureAndStaysInDoubtUntilItTakesSomething() {
        TopicBackoff topics = new TopicBackoff();
        topics.failed("one", new IllegalStateException("no leader"), NOON);
        assertThat(topics.suspects()).containsExactly("one");
        assertThat(topics.rested(NOON.plusSeconds(4))).isEmpty();
        assertThat(topics.rested(NOON.plus(TopicBackoff.PAUSE))).containsExactly("one");
        assertThat(topics.suspect("one")).isTrue();
        topics.accepted("one");
        assertThat(topics.suspect("one")).isFalse();
        assertThat(topics.suspects()).isEmpty();
    }
}
