package kr.ilovepet.saga.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import kr.ilovepet.platform.json.Json;
import kr.ilovepet.saga.message.Message;
import kr.ilovepet.saga.message.MessageFormat;
import kr.ilovepet.saga.message.MessageHeader;
import kr.ilovepet.saga.message.Topic;
import kr.ilovepet.saga.outbox.Outbox;

/**
 * Answers a command once, and a repeat of it (a new event with the same idempotency key) with the stored answer. The
 * answer is stored in the transaction of its effect.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Answers {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    /** Sends the stored answer to the command; the first time, has the effect that makes the answer. */
    public void answer(MessageHeader command, Supplier<? extends Message> effect) {
        @SuppressWarnings("unchecked")
        List<Object[]> stored = database.createNativeQuery(
                        "select topic, message from stored_answer where idempotency_key = ?1")
                .setParameter(1, command.idempotencyKey())
                .getResultList();
        Message answer = stored.isEmpty() ? effect.get() : read(stored.get(0));
        if (stored.isEmpty()) {
            store(command.idempotencyKey(), answer);
        }
        outbox.send(command.orderId(), answer);
    }

    private void store(String idempotencyKey, Message answer) {
        database.createNativeQuery(
                        "insert into stored_answer (idempotency_key, topic, message, answered_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, idempotencyKey)
                .setParameter(2, Topic.of(answer.getClass()).topicName())
                .setParameter(3, Json.write(answer))
                .setParameter(4, Instant.now())
                .executeUpdate();
    }

    private static Message read(Object[] stored) {
        Topic topic = Topic.named((String) stored[0]).orElseThrow();
        return MessageFormat.body((String) stored[1], topic.messageType());
    }
}
