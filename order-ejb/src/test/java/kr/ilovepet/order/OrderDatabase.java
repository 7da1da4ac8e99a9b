package kr.ilovepet.order;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Reaches into the order service's database, past the service. */
final class OrderDatabase {

    private OrderDatabase() {}

    /** Lets the time to pay of these orders be over, of all at the same moment. */
    static void expireNow(List<String> orderIds) {
        String places = String.join(",", Collections.nCopies(orderIds.size(), "?"));
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("order.db.url"),
                        System.getProperty("order.db.user"),
                        System.getProperty("order.db.password"));
                PreparedStatement update = connection.prepareStatement(
                        "update orders set expires_at = utc_timestamp(6) where order_number in (" + places + ")")) {
            for (int i = 0; i < orderIds.size(); i++) {
                update.setString(i + 1, orderIds.get(i));
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
