package kr.ilovepet.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MessageTypesTest {

    @Test
    void knowsTopicsAndTypesBothWays() {
        assertThat(Parcels.TYPES.topics()).containsExactly("parcel.send", "parcel.sent");
        assertThat(Parcels.TYPES.typeOf("parcel.send")).hasValue(Parcels.Send.class);
        assertThat(Parcels.TYPES.typeOf("parcel.lost")).isEmpty();
        assertThat(Parcels.TYPES.topicOf(Parcels.Sent.class)).isEqualTo("parcel.sent");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Parcels.TYPES.topicOf(String.class));
    }

    @Test
    void anotherIncarnationHasAnotherIdempotencyKey() {
        Parcels.Sent message = new Parcels.Sent("post");

        assertThat(Parcels.TYPES.idempotencyKey(new Subject("p-7", "a"), message))
                .isEqualTo("p-7:a:step");
        assertThat(Parcels.TYPES.idempotencyKey(new Subject("p-7", "b"), message))
                .isEqualTo("p-7:b:step");
    }

    @Test
    void aDeadLetterTopicKnowsItsSource() {
        assertThat(DeadLetterTopic.of("parcel.send")).isEqualTo("parcel.send-dlt");
        assertThat(DeadLetterTopic.source("parcel.send-dlt")).isEqualTo("parcel.send");
        assertThat(DeadLetterTopic.source("parcel.send")).isEqualTo("parcel.send");
        assertThat(DeadLetterTopic.is("parcel.send-dlt")).isTrue();
        assertThat(DeadLetterTopic.is("parcel.send")).isFalse();
    }
}
