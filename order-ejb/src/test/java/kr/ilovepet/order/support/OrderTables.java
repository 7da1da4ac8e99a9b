package kr.ilovepet.order.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** The tables of the order service, past the service. */
public final class OrderTables {

    private OrderTables() {}

    /** Lets the time to pay of these orders be over, of all at the same moment. */
    public static void expireNow(List<String> orderIds) {
        String places = String.join(",", Collections.nCopies(orderIds.size(), "?"));
        change(
                "update orders set expires_at = utc_timestamp(6) where order_number in (" + places + ")",
                orderIds.toArray());
    }

    /** Gives the lease to an instance, whoever has it; with a time below zero it is over. */
    public static void lease(String name, String holder, Duration time) {
        change(
                "replace into lease (name, holder, held_until) values (?, ?, utc_timestamp(6) + interval ? second)",
                name,
                holder,
                time.toSeconds());
    }

    /** Who has, or had last, the lease. */
    public static String holder(String lease) {
        return text("select holder from lease where name = ?", lease);
    }

    /** How long the lease lasts from now. */
    public static long secondsHeld(String lease) {
        return Long.parseLong(
                text("select timestampdiff(second, utc_timestamp(6), held_until) from lease where name = ?", lease));
    }

    private static void change(String statement, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement change = prepared(connection, statement, parameters)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String query, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("order.db.url"),
                System.getProperty("order.db.user"),
                System.getProperty("order.db.password"));
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
