package kr.ilovepet.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kr.ilovepet.platform.json.Json;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Publishes the next rows of the outbox. The claim is the row lock: a relay that dies sets its rows free. A row whose
 * order has an older unpublished row is left alone, so that several relays keep the sequence of an order.
 */
@Stateless
public class OutboxBatch {

    private static final Logger LOG = Logger.getLogger(OutboxBatch.class.getName());

    private static final String CLAIM = """
            select o.* from outbox o
             where o.published_at is null
               and o.topic not in (:backedOff)
               and not exists (select 1 from outbox older
                                where older.message_key = o.message_key
                                  and older.published_at is null
                                  and older.id < o.id)
             order by o.id limit 200 for update skip locked
            """;
    /** Longer than the producer itself tries, delivery.timeout.ms. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** Longer than the producer asks for a topic, max.block.ms. */
    private static final Duration DOUBT = Duration.ofSeconds(3);

    private static final Duration LONGEST_WAIT = PATIENCE.plusSeconds(3);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager database;

    @Inject
    private InstantSource clock;

    @Inject
    @Channel("outbox")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    private MutinyEmitter<String> kafka;

    @Inject
    private Event<SendFailedPermanently> failedPermanently;

    @Inject
    private TopicBackoff topics;

    /**
     * Publishes what can be claimed now, and waits until the broker has it. What the broker will never take becomes a
     * dead letter, so that it holds up nobody; what it does not take now stays, and its topic is left alone for a
     * while.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Result publish() {
        @SuppressWarnings("unchecked")
        List<OutboxMessage> claimed = database.createNativeQuery(CLAIM, OutboxMessage.class)
                .setParameter("backedOff", backedOff())
                .getResultList();
        if (claimed.isEmpty()) {
            return new Result(0, null);
        }
        List<SendResult> outcomes = new BatchSender(this::send, topics::suspect, PATIENCE, DOUBT)
                .all(claimed)
                .await()
                .atMost(LONGEST_WAIT);
        outcomes.stream().filter(SendResult::failedPermanently).forEach(this::toDeadLetters);
        markPublished(outcomes.stream()
                .filter(SendResult::published)
                .map(sent -> sent.message().id())
                .toList());
        List<SendResult> toRetry = outcomes.stream().filter(SendResult::toRetry).toList();
        toRetry.forEach(sent -> topics.failed(sent.message().topic(), clock.instant()));
        outcomes.stream()
                .filter(SendResult::published)
                .forEach(sent -> topics.accepted(sent.message().topic()));
        return new Result(
                claimed.size() - toRetry.size(),
                toRetry.isEmpty() ? null : toRetry.get(0).failure());
    }

    /** With a name that no topic has: SQL knows no empty list. */
    private List<String> backedOff() {
        return Stream.concat(Stream.of(""), topics.at(clock.instant()).stream()).toList();
    }

    private void markPublished(List<Long> ids) {
        if (!ids.isEmpty()) {
            database.createQuery("update OutboxMessage o set o.publishedAt = :now where o.id in :ids")
                    .setParameter("now", clock.instant())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    private void toDeadLetters(SendResult sent) {
        OutboxMessage message = sent.message();
        LOG.log(
                Level.SEVERE,
                sent.failure(),
                () -> "Never to be published, stored as a dead letter: outbox row " + message.id() + " for "
                        + message.topic() + ", order " + message.key());
        failedPermanently.fire(new SendFailedPermanently(
                message.id(),
                message.topic(),
                message.key(),
                parsed(message),
                message.payload(),
                PermanentSendFailure.reason(sent.failure())));
        database.remove(message);
    }

    private Uni<Void> send(OutboxMessage message) {
        return kafka.sendMessage(Message.of(message.payload())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(message.topic())
                        .withKey(message.key())
                        .withHeaders(headers(message))
                        .build()));
    }

    private static RecordHeaders headers(OutboxMessage message) {
        RecordHeaders headers = new RecordHeaders();
        parsed(message).forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static Map<String, String> parsed(OutboxMessage message) {
        try {
            return Json.lenient().readValue(message.headers(), HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox row " + message.id() + " has headers that are not JSON", e);
        }
    }

    /**
     * What came of a batch.
     *
     * @param handled messages that are published or stored as dead letters
     * @param failure why others are not; null when there are none
     */
    public record Result(int handled, Throwable failure) {}
}
