package kr.ilovepet.messaging.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import kr.ilovepet.messaging.outbox.DeadLetterCause;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.DeadLetterOutbox;
import kr.ilovepet.messaging.outbox.DeadLetterPayload;
import kr.ilovepet.platform.fault.Faults;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Sends poison to its dead letter topic, through the outbox like every other message. */
@Stateless
public class DeadLetterSender {

    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_REASON = 900;

    /** Far above any message of ours, and below what a broker takes at once. */
    private static final int LONGEST_PAYLOAD = 200_000;

    @Inject
    private DeadLetterOutbox outbox;

    /** Sends the record there; the transaction is its own, since the record's own was rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void send(ConsumerRecord<String, String> record, RuntimeException fault, int attempts) {
        outbox.sendToDeadLetterTopic(
                record.topic(),
                limited(record.key() == null ? "unknown" : record.key(), LONGEST_KEY),
                new DeadLetterCause(
                        DeadLetterKind.POISON,
                        limited(Faults.describe(Faults.root(fault)), LONGEST_REASON),
                        attempts,
                        Receiver.position(record)),
                DeadLetterPayload.of(record.value() == null ? "" : record.value(), LONGEST_PAYLOAD));
    }

    private static String limited(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
