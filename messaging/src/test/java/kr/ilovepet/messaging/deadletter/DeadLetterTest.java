package kr.ilovepet.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
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
        assertThat(letter(Topic.PAYMENT_PENDING.topicName(), DeadLetterKind.BUSINESS)
                        .replayable())
                .isFalse();
        assertThat(letter(Topic.PAYMENT_PENDING.deadLetterTopicName(), DeadLetterKind.POISON)
                        .replayable())
                .isFalse();
        assertThat(letter("no.such.topic", DeadLetterKind.POISON).replayable()).isFalse();
    }

    @Test
    void knowsWhatIsWrongWithItsMessage() {
        String topic = Topic.PAYMENT_PREPARED.topicName();
        MessageHeader header = new MessageHeader("e-1", NOON, "order-1", "k-1");
        String good = MessageFormat.write(header, new PaymentPrepared("p-1"));

        assertThat(letter(topic, good).flaw()).isEmpty();
        assertThat(letter(topic, "not json").flaw()).isPresent();
        assertThat(letter(topic, "{\"paymentId\":\"p-1\"}").flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("eventId"));
        assertThat(letter(topic, good.replace("p-1", "")).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("paymentId"));
    }

    private static DeadLetter letter(String topic, DeadLetterKind kind) {
        return new DeadLetter(topic, "e-1", "order-1", kind, "{}", NOON);
    }

    private static DeadLetter letter(String topic, String payload) {
        return new DeadLetter(topic, "e-1", "order-1", DeadLetterKind.POISON, payload, NOON);
    }
}
