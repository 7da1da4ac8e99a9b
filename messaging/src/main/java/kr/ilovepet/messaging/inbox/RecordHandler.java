package kr.ilovepet.messaging.inbox;

import java.util.List;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.TypedMessage;
import kr.ilovepet.messaging.message.UnknownTypeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What is done with received records. */
interface RecordHandler {

    /**
     * Reads what a record says.
     *
     * @throws MalformedMessageException when it does not have the form of its topic
     * @throws UnknownTypeException when it is of another type than this version knows on the topic
     */
    TypedMessage read(ConsumerRecord<String, String> record);

    /** Has the effect of all of these records that were read, in their sequence; of all or of none. */
    void handle(List<ReceivedRecord> records);
}
