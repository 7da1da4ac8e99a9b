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
 * key has an older unpublished row is not claimed, so that several relays keep the order of the messages of a key.
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
    /** Longer than the producer itself tries ({@code delivery.timeout.ms}). */
    private static final Duration TIMEOUT = Duration.ofSeconds(12);

    /** Longer than the producer asks for a topic ({@code max.block.ms}). */
    private static final Duration SUSPECT_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration MAX_WAIT = TIMEOUT.plusSeconds(3);
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
     * Publishes what can be claimed now, and waits until the broker has it. A message that fails permanently becomes a
     * dead letter, so that it blocks none behind it; one that fails now stays, and its topic backs off.
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
        List<SendResult> outcomes = new BatchSender(this::send, topics::suspect, TIMEOUT, SUSPECT_TIMEOUT)
                .all(claimed)
                .await()
                .atMost(MAX_WAIT);
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

    /** Never empty, since SQL has no empty list: the first name is that of no topic. */
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
                () -> "Failed permanently, stored as a dead letter: outbox row " + message.id() + " for "
                        + message.topic() + ", key " + message.key());
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
     * The result of a batch.
     *
     * @param handled messages that are published or stored as dead letters
     * @param failure why others are not; null when there are none
     */
    public record Result(int handled, Throwable failure) {}
}
