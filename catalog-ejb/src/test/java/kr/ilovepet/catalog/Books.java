package kr.ilovepet.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the catalog's database, past the catalog. */
final class Books {

    private Books() {}

    /** Products whose stock is not the sum of their movements. */
    static List<Long> productsThatDoNotBalance() {
        return numbers("select p.id from product p left join stock_movement m on m.product_id = p.id"
                + " group by p.id, p.stock having p.stock <> coalesce(sum(m.quantity_change), 0)");
    }

    /** Products of orders that hold something else than their movements say. */
    static List<Long> holdingsThatDoNotBalance() {
        return numbers("select s.product_id from order_stock s left join stock_movement m"
                + " on m.order_id = s.order_id and m.product_id = s.product_id"
                + " group by s.order_id, s.product_id, s.held having s.held <> -coalesce(sum(m.quantity_change), 0)");
    }

    /** The changes of stock by this order, in their sequence. */
    static List<Long> movements(String orderId) {
        return numbers("select quantity_change from stock_movement where order_id = ? order by id", orderId);
    }

    /** What all forms of a picture take. */
    static long bytesOfPicture(long pictureId) {
        String query = "select coalesce(sum(length(bytes)), 0) from picture_form where picture_id = ?";
        return numbers(query, Long.toString(pictureId)).get(0);
    }

    private static List<Long> numbers(String query, String... parameters) {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("catalog.db.url"),
                        System.getProperty("catalog.db.user"),
                        System.getProperty("catalog.db.password"));
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
