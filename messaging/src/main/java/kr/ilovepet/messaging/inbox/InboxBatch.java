package kr.ilovepet.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kr.ilovepet.messaging.database.Transactions;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.TypedMessage;
import kr.ilovepet.messaging.message.UnknownTypeException;
import kr.ilovepet.messaging.outbox.OutboxTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Handles records in one transaction: their inbox rows, their effects in their sequence, and what those send, as one
 * batch each.
 */
@ApplicationScoped
class InboxBatch implements RecordHandler {

    /** The CloudEvents header that names the type; it is that of the topic. */
    private static final String TYPE = "ce_type";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Transactions transactions;

    @Inject
    private OutboxTransaction outbox;

    @Inject
    private MessageEndpoint endpoint;

    @Inject
    private MessageFormat format;

    @Inject
    private InboxMetrics metrics;

    @Inject
    private InstantSource clock;

    @Override
    public TypedMessage read(ConsumerRecord<String, String> record) {
        // A record without the header is of the topic's own type, as all were that had no type yet.
        String type = Receiver.header(record, TYPE);
        if (type != null && !type.equals(record.topic())) {
            throw new UnknownTypeException(record.topic(), type);
        }
        return format.read(record.topic(), record.value());
    }

    @Override
    public void handle(List<ReceivedRecord> records) {
        try {
            handleNew(records);
        } catch (HandledBeforeException duplicates) {
            Set<String> known = known(records);
            List<ReceivedRecord> others = records.stream()
                    .filter(record -> !known.contains(eventId(record)))
                    .toList();
            if (!others.isEmpty()) {
                handleNew(others);
            }
            metrics.ignored(records.size() - others.size());
        }
    }

    private void handleNew(List<ReceivedRecord> records) {
        transactions.call(() -> {
            haveEffects(records);
            return null;
        });
        metrics.handled(records.size());
    }

    private void haveEffects(List<ReceivedRecord> records) {
        int added = database.callWithConnection((Connection connection) ->
                InboxTable.insert(connection, MessageChannel.NAME, received(records), clock.instant()));
        if (added < records.size()) {
            throw new HandledBeforeException();
        }
        outbox.collect();
        if (records.size() > 1) {
            endpoint.before(records.stream().map(ReceivedRecord::message).toList());
        }
        MessageRoutes routes = endpoint.routes();
        records.forEach(record -> record.inItsTrace(
                () -> routes.handle(record.message().header(), record.message().body())));
        outbox.write();
    }

    private Set<String> known(List<ReceivedRecord> records) {
        return transactions.call(() -> database.callWithConnection(
                (Connection connection) -> InboxTable.handled(connection, MessageChannel.NAME, eventIds(records))));
    }

    private static List<InboxTable.Received> received(List<ReceivedRecord> records) {
        return records.stream()
                .map(record -> new InboxTable.Received(
                        eventId(record),
                        record.record().topic(),
                        record.message().header().subjectId()))
                .toList();
    }

    private static Collection<String> eventIds(List<ReceivedRecord> records) {
        return records.stream().map(InboxBatch::eventId).toList();
    }

    private static String eventId(ReceivedRecord record) {
        return record.message().header().eventId();
    }

    /** One of the events was handled before, or stands in the batch twice. */
    private static final class HandledBeforeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HandledBeforeException() {
            super("an event was handled before", null, false, false);
        }
    }
}
