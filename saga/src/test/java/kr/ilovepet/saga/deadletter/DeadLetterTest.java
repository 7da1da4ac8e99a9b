package kr.ilovepet.saga.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.saga.message.Topic;
import kr.ilovepet.saga.outbox.DeadLetterKind;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");

    @Test
    void whatCouldNotBeHandledCanBeReplayedUntilItIsDiscarded() {
        DeadLetter letter = letter(Topic.PAYMENT_PENDING.topicName(), DeadLetterKind.POISON);
        assertThat(letter.replayable()).isTrue();
        letter.discarded("not needed", NOON);
        assertThat(letter.replayable()).isFalse();
    }

    @Test
    void aRefusalAndWhatWasForNoTopicOfMessagesCannot() {
        assertThat(letter(Topic.PAYMENT_PENDING.topicName(), DeadLetterKind.BUSINESS).replayable()).isFalse();
        assertThat(letter(Topic.PAYMENT_PENDING.deadLetterTopicName(), DeadLetterKind.POISON).replayable()).isFalse();
        assertThat(letter("no.such.topic", DeadLetterKind.POISON).replayable()).isFalse();
    }

    private static DeadLetter letter(String topic, DeadLetterKind kind) {
        return new DeadLetter(topic, "e-1", "order-1", kind, "{}", NOON);
    }
}
