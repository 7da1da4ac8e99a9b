package kr.ilovepet.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import kr.ilovepet.messaging.message.UnknownTypeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class InboxBatchTest {

    @Test
    void aRecordOfAnotherTypeThanItsTopicsIsNotTakenForOneOfThose() {
        ConsumerRecord<String, String> newer = new ConsumerRecord<>("parcel.send", 0, 0, "p-7", "{}");
        newer.headers().add("ce_type", "parcel.weigh".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UnknownTypeException.class)
                .isThrownBy(() -> new InboxBatch().read(newer))
                .withMessage("messages of type parcel.weigh are not known on parcel.send");
    }
}
