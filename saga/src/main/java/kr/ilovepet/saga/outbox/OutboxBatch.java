package kr.ilovepet.saga.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    private static final String CLAIM =
            """
            select o.* from outbox o
             where o.published_at is null
               and not exists (select 1 from outbox older
                                where older.message_key = o.message_key
                                  and older.published_at is null
                                  and older.id < o.id)
             order by o.id limit 200 for update skip locked
            """;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    @PersistenceContext
    private EntityManager database;

    @Inject
    @Channel("outbox")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    private MutinyEmitter<String> kafka;

    /**
     * Publishes what can be claimed now, and waits until the broker has all of it.
     *
     * @return how many messages were published
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int publish() {
        @SuppressWarnings("unchecked")
        List<OutboxMessage> claimed =
                database.createNativeQuery(CLAIM, OutboxMessage.class).getResultList();
        if (claimed.isEmpty()) {
            return 0;
        }
        Uni.join()
                .all(claimed.stream().map(this::send).toList())
                .andFailFast()
                .await()
                .atMost(LONGEST_WAIT);
        database.createQuery("update OutboxMessage o set o.publishedAt = :now where o.id in :ids")
                .setParameter("now", Instant.now())
                .setParameter("ids", claimed.stream().map(OutboxMessage::id).toList())
                .executeUpdate();
        return claimed.size();
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
        try {
            Json.lenient()
                    .readValue(message.headers(), HEADERS)
                    .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox row " + message.id() + " has headers that are not JSON", e);
        }
        return headers;
    }
}
