package kr.ilovepet.messaging.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.platform.json.Json;

/**
 * Replies to a command once, and a repeat of it (a new event with the same idempotency key) with the stored reply. The
 * reply is stored in the transaction of its effect.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StoredReplies {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    /** Sends the stored reply to the command; the first time, has the effect that makes the reply. */
    public void reply(MessageHeader command, Supplier<? extends Message> effect) {
        @SuppressWarnings("unchecked")
        List<Object[]> stored = database.createNativeQuery(
                        "select topic, message from stored_reply where idempotency_key = ?1")
                .setParameter(1, command.idempotencyKey())
                .getResultList();
        Message reply = stored.isEmpty() ? effect.get() : read(stored.get(0));
        if (stored.isEmpty()) {
            store(command.idempotencyKey(), reply);
        }
        outbox.send(command.orderId(), reply);
    }

    private void store(String idempotencyKey, Message reply) {
        database.createNativeQuery(
                        "insert into stored_reply (idempotency_key, topic, message, replied_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, idempotencyKey)
                .setParameter(2, Topic.of(reply.getClass()).topicName())
                .setParameter(3, Json.write(reply))
                .setParameter(4, Instant.now())
                .executeUpdate();
    }

    private static Message read(Object[] stored) {
        Topic topic = Topic.named((String) stored[0]).orElseThrow();
        return MessageFormat.body((String) stored[1], topic.messageType());
    }
}
