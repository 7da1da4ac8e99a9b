package kr.ilovepet.messaging.inbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.platform.json.Json;

/** The replies as a table of the service's database; a reply is stored in the transaction of its effect. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class JpaStoredReplies implements StoredReplies {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    @Inject
    private MessageTypes types;

    @Inject
    private MessageFormat format;

    @Inject
    private InstantSource clock;

    @Override
    public void reply(MessageHeader command, Supplier<?> effect) {
        @SuppressWarnings("unchecked")
        List<Object[]> stored = database.createNativeQuery(
                        "select topic, message from stored_reply where idempotency_key = ?1")
                .setParameter(1, command.idempotencyKey())
                .getResultList();
        Object reply = stored.isEmpty() ? effect.get() : read(stored.get(0));
        if (stored.isEmpty()) {
            store(command.idempotencyKey(), reply);
        }
        outbox.reply(command, reply);
    }

    private void store(String idempotencyKey, Object reply) {
        database.createNativeQuery(
                        "insert into stored_reply (idempotency_key, topic, message, replied_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, idempotencyKey)
                .setParameter(2, types.topicOf(reply.getClass()))
                .setParameter(3, Json.write(reply))
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    private Object read(Object[] stored) {
        Class<?> type = types.typeOf((String) stored[0]).orElseThrow();
        return format.body((String) stored[1], type);
    }
}
