package kr.ilovepet.member.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The tables of the member service, as its own database user sees them; and what no API does yet. */
public final class MemberTables {

    public long members(String email) {
        return Long.parseLong(text("select count(*) from member where email = ?", email));
    }

    public String passwordHash(String email) {
        return text("select password_hash from member where email = ?", email);
    }

    /** What an admin's lock does. */
    public void lock(String email) {
        change("update member set status = 'LOCKED' where email = ?", email);
    }

    /** What a logout everywhere does. */
    public void logOutEverywhere(String email) {
        change("update member set token_generation = token_generation + 1 where email = ?", email);
    }

    /** As if the database were restored from before the member's first change. */
    public void forgetGeneration(String email) {
        change("update member set token_generation = 0 where email = ?", email);
    }

    /** Does something while nobody else may log in as an admin. */
    public void withoutOtherAdmins(String email, Runnable work) {
        String others = " where email <> ? and id in (select member_id from member_role where role = 'ADMIN')";
        change("update member set status = 'AWAY'" + others + " and status = 'ACTIVE'", email);
        try {
            work.run();
        } finally {
            change("update member set status = 'ACTIVE'" + others + " and status = 'AWAY'", email);
        }
    }

    /** As if the time of every lock-out had passed; the failures stay. */
    public void endLoginWaits() {
        change("update login_failure set blocked_until = null");
    }

    /** As if every hour in which registrations are counted had passed. */
    public void endRegistrationWindows() {
        change("update registration_window set began_at = began_at - interval 1 hour");
    }

    /** Somebody else's registration whose transaction is still open. */
    public OpenInsert insertWithoutCommit(String email) throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(false);
        String insert = """
                insert into member (email, name, password_hash, customer_key, status, token_generation, created_at)
                values (?, 'Other', 'none', uuid(), 'ACTIVE', 0, now(6))
                """;
        try (PreparedStatement statement = statement(connection, insert, email)) {
            statement.executeUpdate();
        }
        return new OpenInsert(connection);
    }

    /** Whether the service is inserting a member right now. */
    public boolean insertIsWaiting() {
        String running = "select count(*) from information_schema.processlist where info like ?";
        return !"0".equals(text(running, "insert into member %"));
    }

    /** An open transaction; rolled back unless committed. */
    public record OpenInsert(Connection connection) implements AutoCloseable {

        public void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    private static String text(String query, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = statement(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(String sql, Object... values) {
        try (Connection connection = connection();
                PreparedStatement statement = statement(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("member.db.url"),
                System.getProperty("member.db.user"),
                System.getProperty("member.db.password"));
    }
}
