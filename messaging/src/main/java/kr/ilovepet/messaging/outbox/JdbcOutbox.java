package kr.ilovepet.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.ilovepet.messaging.message.DeadLetterTopic;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.platform.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outbox as a table of the service's database. */
@ApplicationScoped
public class JdbcOutbox implements Outbox, DeadLetterOutbox {

    @Inject
    private OutboxTransaction transaction;

    @Inject
    private MessageTypes types;

    @Inject
    private MessageFormat format;

    @Inject
    private InstantSource clock;

    @Inject
    private Event<DeadLetterSent> deadLetterSent;

    @Inject
    @ConfigProperty(name = "service.name")
    private String service;

    @Override
    public void send(Subject subject, Object message) {
        MessageHeader header = new MessageHeader(
                UUID.randomUUID().toString(), clock.instant(), subject, types.idempotencyKey(subject, message));
        String topic = types.topicOf(message.getClass());
        Map<String, String> headers =
                cloudEvent(header.eventId(), topic, service, Trace.current().traceparent());
        headers.put("content-type", "application/json");
        write(topic, subject.id(), headers, format.write(header, message));
    }

    @Override
    public void sendAgain(String topic, String key, String eventId, String traceparent, String payload) {
        write(
                topic,
                key,
                cloudEvent(
                        eventId,
                        topic,
                        "replay",
                        traceparent == null ? Trace.current().traceparent() : traceparent),
                payload);
    }

    @Override
    public void sendBusinessDeadLetter(MessageHeader command, Object message, String reason, int attempts) {
        sendToDeadLetterTopic(
                types.topicOf(message.getClass()),
                command.subjectId(),
                new DeadLetterCause(DeadLetterKind.BUSINESS, reason, attempts, service),
                new DeadLetterPayload(format.write(command, message), false));
    }

    @Override
    public void sendToDeadLetterTopic(String topic, String key, DeadLetterCause cause, DeadLetterPayload payload) {
        Map<String, String> headers = cloudEvent(
                UUID.randomUUID().toString(),
                "dead-letter",
                service,
                Trace.current().traceparent());
        headers.put(DeadLetterKind.HEADER, cause.kind().headerValue());
        headers.put("dead-letter-topic", topic);
        headers.put(DeadLetterCause.REASON, cause.reason());
        headers.put(DeadLetterCause.ATTEMPTS, Integer.toString(cause.attempts()));
        headers.put(DeadLetterCause.ORIGIN, cause.origin());
        if (payload.truncated()) {
            headers.put(DeadLetterPayload.HEADER, "true");
        }
        write(DeadLetterTopic.of(topic), key, headers, payload.text());
        deadLetterSent.fire(new DeadLetterSent(cause.kind()));
    }

    private Map<String, String> cloudEvent(String id, String type, String source, String traceparent) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_time", clock.instant().toString());
        headers.put("ce_specversion", "1.0");
        headers.put(Trace.HEADER, traceparent);
        return headers;
    }

    private void write(String topic, String key, Map<String, String> headers, String payload) {
        transaction.add(new NewMessage(topic, key, headers, payload, clock.instant()));
    }
}
