package kr.ilovepet.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.Parcels;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.DeadLetterPayload;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final Instant NOON = Instant.parse("2026-11-02T03:00:00Z");
    private static final String TOPIC = "parcel.send";

    @Test
    void poisonCanBeReplayedUntilItIsDiscarded() {
        DeadLetter deadLetter = deadLetter(TOPIC, DeadLetterKind.POISON);

        assertThat(deadLetter.replayable(Parcels.TYPES)).isTrue();
        deadLetter.discarded("not needed", NOON);
        assertThat(deadLetter.replayable(Parcels.TYPES)).isFalse();
    }

    @Test
    void aBusinessRefusalCannotBeReplayed() {
        assertThat(deadLetter(TOPIC, DeadLetterKind.BUSINESS).replayable(Parcels.TYPES))
                .isFalse();
    }

    @Test
    void whatWasForNoTopicOfMessagesCannotBeReplayed() {
        assertThat(deadLetter(DeadLetterTopic.of(TOPIC), DeadLetterKind.POISON).replayable(Parcels.TYPES))
                .isFalse();
        assertThat(deadLetter("no.such.topic", DeadLetterKind.POISON).replayable(Parcels.TYPES))
                .isFalse();
    }

    @Test
    void aMessageWhoseEndIsMissingCannotBeReplayed() {
        DeadLetterPayload payload = DeadLetterPayload.of("0123456789", 9);
        DeadLetter deadLetter = new DeadLetter(TOPIC, "e-1", "p-1", DeadLetterKind.POISON, payload, NOON);

        assertThat(payload.text()).isEqualTo("012345678");
        assertThat(deadLetter.replayable(Parcels.TYPES)).isFalse();
        assertThat(DeadLetterPayload.of("0123456789", 10).truncated()).isFalse();
    }

    @Test
    void onlyWhatWaitsOrWasSentAgainCanBeDiscarded() {
        DeadLetter poison = deadLetter(TOPIC, DeadLetterKind.POISON);
        poison.received("a bug", 5, "parcel.send/0/7", null, NOON);
        assertThat(poison.discardable()).isTrue();
        poison.replayed(NOON);
        assertThat(poison.discardable()).isTrue();
        poison.discarded("not needed", NOON);
        assertThat(poison.discardable()).isFalse();

        DeadLetter refusal = deadLetter(TOPIC, DeadLetterKind.BUSINESS);
        refusal.received("OUT_OF_STOCK", 1, "parcel", null, NOON);
        assertThat(refusal.discardable()).isFalse();
    }

    private static DeadLetter deadLetter(String topic, DeadLetterKind kind) {
        return new DeadLetter(topic, "e-1", "p-1", kind, new DeadLetterPayload("{}", false), NOON);
    }
}
