package kr.ilovepet.order;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Reaches into the order service's database, past the service. */
final class OrderDatabase {

    private OrderDatabase() {}

    /** Lets the time to pay of an order be over. */
    static void expireNow(String orderId) {
        change("update orders set expires_at = utc_timestamp(6) where order_number = ?", orderId);
    }

    private static void change(String statement, String orderId) {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("order.db.url"),
                        System.getProperty("order.db.user"),
                        System.getProperty("order.db.password"));
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, orderId);
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
