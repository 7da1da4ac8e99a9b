package kr.ilovepet.messaging.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kr.ilovepet.platform.database.InList;
import kr.ilovepet.platform.database.UtcTime;

/** The statements on the table {@code inbox}. */
final class InboxTable {

    private static final String ROW = "(?, ?, ?, ?, ?)";

    private InboxTable() {}

    /**
     * Adds the events that are not there yet, with what they were about for people who look, and gives how many those
     * were. As many at once as a power of two, so that few different texts exist that the server keeps prepared; a
     * batch of the driver would not say how many were added.
     */
    static int insert(Connection connection, String consumer, Collection<Received> events, Instant now)
            throws SQLException {
        List<Received> left = List.copyOf(events);
        int added = 0;
        while (!left.isEmpty()) {
            int rows = Integer.highestOneBit(left.size());
            added += insertRows(connection, consumer, left.subList(0, rows), now);
            left = left.subList(rows, left.size());
        }
        return added;
    }

    private static int insertRows(Connection connection, String consumer, List<Received> events, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into inbox (consumer, event_id, received_at, topic, message_key) values "
                        + String.join(", ", Collections.nCopies(events.size(), ROW)))) {
            int parameter = 1;
            for (Received event : events) {
                insert.setString(parameter++, consumer);
                insert.setString(parameter++, event.eventId());
                insert.setObject(parameter++, UtcTime.of(now));
                insert.setString(parameter++, event.topic());
                insert.setString(parameter++, event.key());
            }
            return insert.executeUpdate();
        }
    }

    /** Those of the events that are there. */
    static Set<String> handled(Connection connection, String consumer, Collection<String> eventIds)
            throws SQLException {
        InList wanted = InList.of(eventIds);
        try (PreparedStatement select = connection.prepareStatement(
                "select event_id from inbox where consumer = ? and event_id in " + wanted.placeholders())) {
            select.setString(1, consumer);
            wanted.set(select, 2);
            Set<String> found = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /**
     * An event that was received.
     *
     * @param topic null where nobody looks for it
     * @param key the id of its subject; null where nobody looks for it
     */
    record Received(String eventId, String topic, String key) {}
}
