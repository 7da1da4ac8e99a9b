package kr.ilovepet.benchmark.floor;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** A database connection of one worker with its prepared statements. */
final class Session implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement inbox;
    private final PreparedStatement state;
    private final PreparedStatement outbox;

    Session(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url + "&useServerPrepStmts=true", user, password);
        connection.setAutoCommit(false);
        inbox = connection.prepareStatement("insert into inbox (consumer, event_id, received_at) values (?, ?, ?)");
        state = connection.prepareStatement("insert into state (order_id, step, changed_at) values (?, ?, ?)"
                + " on duplicate key update step = values(step), changed_at = values(changed_at)");
        outbox = connection.prepareStatement(
                "insert into outbox (topic, message_key, headers, payload, created_at) values (?, ?, ?, ?, ?)");
    }

    /** Does all of them in one transaction. */
    void commit(List<Task> tasks, String prefix) throws SQLException {
        Timestamp now = Timestamp.from(Instant.now());
        boolean single = tasks.size() == 1;
        boolean received = false;
        boolean sent = false;
        for (Task task : tasks) {
            if (task.eventId() != null) {
                inbox.setString(1, task.hop().service());
                inbox.setString(2, task.eventId());
                inbox.setTimestamp(3, now);
                add(inbox, single);
                received = true;
            }
            state.setString(1, task.order());
            state.setInt(2, task.hop().ordinal());
            state.setTimestamp(3, now);
            add(state, single);
            if (task.hop().sends().isPresent()) {
                outbox.setString(1, prefix + task.hop().sends().get());
                outbox.setString(2, task.order());
                outbox.setString(3, Message.HEADERS);
                outbox.setString(4, Message.payload(task));
                outbox.setTimestamp(5, now);
                add(outbox, single);
                sent = true;
            }
        }
        if (!single) {
            flush(received, sent);
        }
        connection.commit();
    }

    private void flush(boolean received, boolean sent) throws SQLException {
        if (received) {
            inbox.executeBatch();
        }
        state.executeBatch();
        if (sent) {
            outbox.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, boolean single) throws SQLException {
        if (single) {
            statement.executeUpdate();
        } else {
            statement.addBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
