package kr.ilovepet.messaging.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.platform.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way a message leaves a service: as a row that commits with the change of state it tells of. The
 * {@link OutboxRelay} publishes it right after.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<OutboxWritten> written;

    @Inject
    private Event<DeadLetterSent> deadLetterSent;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    /** Sends a message about an order, under a new event id; its idempotency key names the order and the step. */
    public void send(String orderId, Message message) {
        MessageHeader header =
                new MessageHeader(UUID.randomUUID().toString(), Instant.now(), orderId, orderId + ":" + message.step());
        Topic topic = Topic.of(message.getClass());
        write(topic.topicName(), orderId, cloudEvent(header, topic), MessageFormat.write(header, message));
    }

    /** Publishes a message again as it was, under its old event id and idempotency key. */
    public void sendAgain(String topic, String key, Map<String, String> headers, String payload) {
        write(topic, key, headers, payload);
    }

    /**
     * Puts a received message on its dead letter topic.
     *
     * @param reason the failure, or the code of a business refusal
     * @param origin {@code topic/partition/offset}, or the service that refused
     * @param payload the message as it came
     */
    public void sendToDeadLetterTopic(
            Topic topic, String key, DeadLetterKind kind, String reason, int attempts, String origin, String payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "dead-letter");
        headers.put("ce_source", service);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_specversion", "1.0");
        headers.put(Trace.HEADER, Trace.current().traceparent());
        headers.put(DeadLetterKind.HEADER, kind.headerValue());
        headers.put("dead-letter-topic", topic.topicName());
        headers.put("dead-letter-reason", reason);
        headers.put("dead-letter-attempts", Integer.toString(attempts));
        headers.put("dead-letter-origin", origin);
        write(topic.deadLetterTopicName(), key, headers, payload);
        deadLetterSent.fire(new DeadLetterSent(kind));
    }

    private Map<String, String> cloudEvent(MessageHeader header, Topic topic) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", header.eventId());
        headers.put("ce_type", topic.topicName());
        headers.put("ce_source", service);
        headers.put("ce_time", header.occurredAt().toString());
        headers.put("ce_specversion", "1.0");
        headers.put("content-type", "application/json");
        headers.put(Trace.HEADER, Trace.current().traceparent());
        return headers;
    }

    private void write(String topic, String key, Map<String, String> headers, String payload) {
        database.persist(new OutboxMessage(topic, key, Json.write(headers), payload, Instant.now()));
        written.fire(new OutboxWritten());
    }
}
