package kr.ilovepet.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A request with an Idempotency-Key that another instance is at work on: its row stands in the service's database and
 * is not committed. Closing it undoes it, as a crash of that instance would.
 */
public final class OpenIdempotentRequest implements AutoCloseable {

    private final Connection connection;

    /**
     * Takes the key of a member in the database of a service, found by the system properties {@code <service>.db.…}.
     */
    public OpenIdempotentRequest(String service, long userId, String key) {
        try {
            connection = DriverManager.getConnection(
                    System.getProperty(service + ".db.url"),
                    System.getProperty(service + ".db.user"),
                    System.getProperty(service + ".db.password"));
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into idempotent_request (user_id, idempotency_key, fingerprint, created_at)"
                            + " values (?, ?, '', utc_timestamp(6))")) {
                insert.setLong(1, userId);
                insert.setString(2, key);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
