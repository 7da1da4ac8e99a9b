package kr.ilovepet.messaging.deadletter;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.ilovepet.messaging.inbox.Inbox;
import kr.ilovepet.messaging.inbox.Receiver;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.MalformedMessageException;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.outbox.DeadLetterCause;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.DeadLetterPayload;
import kr.ilovepet.platform.trace.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Where the dead letters of the service's topics arrive, to be stored for admins. */
@ApplicationScoped
public class DeadLetterChannel {

    private static final String NAME = "dead-letters";

    @Inject
    private Inbox inbox;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private Receiver receiver;

    @Inject
    private MessageFormat format;

    @Incoming(NAME)
    @Blocking(NAME)
    void receive(ConsumerRecord<String, String> record) {
        receiver.receive(record, () -> handle(record));
    }

    private void handle(ConsumerRecord<String, String> record) {
        String eventId = Receiver.header(record, "ce_id");
        inbox.handleOnce(
                NAME, eventId == null ? Receiver.position(record) : eventId, () -> deadLetters.store(read(record)));
    }

    private DeadLetterRecord read(ConsumerRecord<String, String> record) {
        String payload = record.value() == null ? "" : record.value();
        return new DeadLetterRecord(
                DeadLetterTopic.source(record.topic()),
                eventId(record, payload),
                record.key() == null ? "unknown" : record.key(),
                DeadLetterKind.of(Receiver.header(record, DeadLetterKind.HEADER)),
                orElse(Receiver.header(record, DeadLetterCause.REASON), "not given"),
                attempts(record),
                orElse(Receiver.header(record, DeadLetterCause.ORIGIN), "not given"),
                Receiver.header(record, Trace.HEADER),
                new DeadLetterPayload(payload, Receiver.header(record, DeadLetterPayload.HEADER) != null));
    }

    /** The event's own id; a malformed message gets one made of its content, so that its repeats meet in one entry. */
    private String eventId(ConsumerRecord<String, String> record, String payload) {
        try {
            return format.header(payload).eventId();
        } catch (MalformedMessageException malformed) {
            byte[] content = (record.topic() + record.key() + payload).getBytes(StandardCharsets.UTF_8);
            return "malformed-" + UUID.nameUUIDFromBytes(content);
        }
    }

    private static int attempts(ConsumerRecord<String, String> record) {
        String attempts = Receiver.header(record, DeadLetterCause.ATTEMPTS);
        return attempts != null && attempts.matches("[0-9]{1,6}") ? Integer.parseInt(attempts) : 1;
    }

    private static String orElse(String value, String other) {
        return value == null ? other : value;
    }
}
