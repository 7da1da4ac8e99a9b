package kr.ilovepet.messaging.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormatTest {

    private static final MessageHeader HEADER =
            new MessageHeader("e1", Instant.parse("2026-11-23T01:02:03Z"), new Subject("p-7", "a1b2"), "p-7:a1b2:step");

    private final MessageFormat format = new MessageFormat(Parcels.TYPES);

    @Test
    void writesOneObjectAndReadsItAgain() {
        Parcels.Send message = new Parcels.Send("Seoul", 300);

        String json = format.write(HEADER, message);

        assertThat(json)
                .isEqualTo(
                        "{\"eventId\":\"e1\",\"occurredAt\":\"2026-11-23T01:02:03Z\",\"parcelId\":\"p-7\","
                                + "\"incarnation\":\"a1b2\",\"idempotencyKey\":\"p-7:a1b2:step\",\"address\":\"Seoul\",\"grams\":300}");
        assertThat(format.header(json)).isEqualTo(HEADER);
        assertThat(format.body(json, Parcels.Send.class)).isEqualTo(message);
    }

    @Test
    void ignoresWhatANewerSenderAdds() {
        assertThat(format.body("{\"carrier\":\"post\",\"more\":[1]}", Parcels.Sent.class))
                .isEqualTo(new Parcels.Sent("post"));
    }

    @Test
    void tellsWhatIsWrongWithAMessageOfATopic() {
        String good = format.write(HEADER, new Parcels.Send("Seoul", 300));

        assertThat(format.flaw("parcel.send", good)).isEmpty();
        assertThat(format.flaw("parcel.send", good.replace("300", "0")))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("grams must be positive"));
        assertThat(format.flaw("parcel.lost", good)).hasValue("no message type for parcel.lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{\"eventId\":\"e\",\"parcelId\":\"1\",\"incarnation\":\"i\",\"idempotencyKey\":\"k\"}",
                "{\"eventId\":\"\",\"occurredAt\":\"2026-11-23T01:02:03Z\",\"parcelId\":\"1\",\"incarnation\":\"i\",\"idempotencyKey\":\"k\"}",
                "{\"eventId\":7,\"occurredAt\":\"2026-11-23T01:02:03Z\",\"parcelId\":\"1\",\"incarnation\":\"i\",\"idempotencyKey\":\"k\"}",
                "{\"eventId\":\"e\",\"occurredAt\":\"2026-11-23T01:02:03Z\",\"parcelId\":\"1\",\"idempotencyKey\":\"k\"}",
                "{\"eventId\":\"e\",\"occurredAt\":\"yesterday\",\"parcelId\":\"1\",\"incarnation\":\"i\",\"idempotencyKey\":\"k\"}"
            })
    void refusesAMalformedHeader(String json) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> format.header(json));
    }

    @Test
    void refusesAnIdThatIsLongerThanItsColumn() {
        String json =
                format.write(HEADER, new Parcels.Send("Seoul", 300)).replace("\"e1\"", "\"" + "e".repeat(65) + "\"");
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> format.header(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"grams\":0}", "{\"grams\":1.5}", "{\"grams\":\"7\"}", "{\"grams\":null}"})
    void refusesAMalformedBody(String json) {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> format.body(json, Parcels.Send.class));
    }
}
