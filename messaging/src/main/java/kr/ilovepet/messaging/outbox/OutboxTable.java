package kr.ilovepet.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.ilovepet.platform.database.InList;
import kr.ilovepet.platform.database.UtcTime;
import kr.ilovepet.platform.json.Json;

/** The statements on the table {@code outbox}. */
final class OutboxTable {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private OutboxTable() {}

    /** Inserts the messages in one round trip, and gives them with their ids, in their sequence. */
    static List<OutboxRow> insert(Connection connection, List<NewMessage> messages) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (topic, message_key, headers, payload, created_at) values (?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            for (NewMessage message : messages) {
                insert.setString(1, message.topic());
                insert.setString(2, message.key());
                insert.setString(3, Json.write(message.headers()));
                insert.setString(4, message.payload());
                insert.setObject(5, UtcTime.of(message.createdAt()));
                insert.addBatch();
            }
            insert.executeBatch();
            return withIds(insert, messages);
        }
    }

    private static List<OutboxRow> withIds(PreparedStatement insert, List<NewMessage> messages) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>(messages.size());
        try (ResultSet ids = insert.getGeneratedKeys()) {
            while (ids.next()) {
                rows.add(messages.get(rows.size()).withId(ids.getLong(1)));
            }
        }
        if (rows.size() != messages.size()) {
            throw new SQLException(messages.size() + " rows were inserted, but " + rows.size() + " ids came back");
        }
        return rows;
    }

    /** The ids of the unpublished rows with these keys, by key; a key without any is not in it. */
    static Map<String, Set<Long>> unpublished(Connection connection, Collection<String> keys, long upTo)
            throws SQLException {
        Map<String, Set<Long>> ids = new HashMap<>();
        for (InList wanted : InList.parts(keys)) {
            addUnpublished(connection, wanted, upTo, ids);
        }
        return ids;
    }

    private static void addUnpublished(Connection connection, InList keys, long upTo, Map<String, Set<Long>> ids)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select message_key, id from outbox where message_key in "
                        + keys.placeholders() + " and published_at is null and id <= ?")) {
            select.setLong(keys.set(select, 1), upTo);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.computeIfAbsent(rows.getString(1), key -> new TreeSet<>())
                            .add(rows.getLong(2));
                }
            }
        }
    }

    /** The highest id of a row that is not published; 0 when all are. */
    static long highestUnpublished(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select max(id) from outbox where published_at is null");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * The next unpublished rows in the sequence of their ids, locked by nobody; the topics are those that are wanted,
     * or those that are not.
     */
    static List<Long> waiting(Connection connection, Part part) throws SQLException {
        String topics = part.topics().isEmpty()
                ? ""
                : " and topic " + (part.only() ? "in " : "not in ")
                        + InList.of(part.topics()).placeholders();
        try (PreparedStatement select =
                connection.prepareStatement("select id from outbox where published_at is null and id > ? and id <= ?"
                        + topics + " order by id limit " + part.limit())) {
            select.setLong(1, part.after());
            select.setLong(2, part.upTo());
            if (!part.topics().isEmpty()) {
                InList.of(part.topics()).set(select, 3);
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    /**
     * Locks those of the rows that are still unpublished and that nobody else has locked, and reads them.
     *
     * @param ids ascending
     */
    static List<OutboxRow> claim(Connection connection, List<Long> ids) throws SQLException {
        List<OutboxRow> claimed = new ArrayList<>();
        for (InList wanted : InList.parts(ids)) {
            addClaimed(connection, wanted, claimed);
        }
        return claimed;
    }

    private static void addClaimed(Connection connection, InList ids, List<OutboxRow> claimed) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, topic, message_key, headers, payload from outbox where id in "
                        + ids.placeholders() + " and published_at is null order by id for update skip locked")) {
            ids.set(select, 1);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new OutboxRow(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            headers(rows.getLong(1), rows.getString(4)),
                            rows.getString(5)));
                }
            }
        }
    }

    static void markPublished(Connection connection, Collection<Long> ids, Instant now) throws SQLException {
        for (InList published : InList.parts(ids)) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update outbox set published_at = ? where published_at is null and id in "
                            + published.placeholders())) {
                update.setObject(1, UtcTime.of(now));
                published.set(update, 2);
                update.executeUpdate();
            }
        }
    }

    static void delete(Connection connection, Collection<Long> ids) throws SQLException {
        for (InList failed : InList.parts(ids)) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from outbox where id in " + failed.placeholders())) {
                failed.set(delete, 1);
                delete.executeUpdate();
            }
        }
    }

    private static Map<String, String> headers(long id, String json) {
        try {
            return Json.lenient().readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Outbox row " + id + " has headers that are not JSON", e);
        }
    }

    /**
     * A part of the backlog.
     *
     * @param after ids above this one
     * @param upTo ids up to this one
     * @param topics names of topics; empty means all
     * @param only whether rows of these topics are wanted, or those of all others
     */
    record Part(long after, long upTo, Set<String> topics, boolean only, int limit) {}
}
