package kr.ilovepet.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.platform.database.UtcTime;
import kr.ilovepet.platform.json.Json;

/** The replies as a table of the service's database; a reply is stored in the transaction of its effect. */
@ApplicationScoped
public class JdbcStoredReplies implements StoredReplies {

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
        // Refuses to work without a transaction, in which nothing would belong together.
        database.joinTransaction();
        Optional<?> stored =
                database.callWithConnection((Connection connection) -> stored(connection, command.idempotencyKey()));
        Object reply = stored.isPresent() ? stored.get() : effect.get();
        if (stored.isEmpty()) {
            database.runWithConnection((Connection connection) -> store(connection, command.idempotencyKey(), reply));
        }
        outbox.reply(command, reply);
    }

    private Optional<?> stored(Connection connection, String idempotencyKey) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select topic, message from stored_reply where idempotency_key = ?")) {
            select.setString(1, idempotencyKey);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(format.body(
                                row.getString(2), types.typeOf(row.getString(1)).orElseThrow()))
                        : Optional.empty();
            }
        }
    }

    private void store(Connection connection, String idempotencyKey, Object reply) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into stored_reply (idempotency_key, topic, message, replied_at) values (?, ?, ?, ?)")) {
            insert.setString(1, idempotencyKey);
            insert.setString(2, types.topicOf(reply.getClass()));
            insert.setString(3, Json.write(reply));
            insert.setObject(4, UtcTime.of(clock.instant()));
            insert.executeUpdate();
        }
    }
}
