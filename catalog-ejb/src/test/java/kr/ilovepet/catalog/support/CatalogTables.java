package kr.ilovepet.catalog.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The catalog's tables, without the catalog. */
public final class CatalogTables {

    private CatalogTables() {}

    /** Products whose stock is not the sum of their movements. */
    public static List<Long> productsThatDoNotBalance() {
        return numbers("select p.id from product p left join stock_movement m on m.product_id = p.id"
                + " group by p.id, p.stock having p.stock <> coalesce(sum(m.quantity_change), 0)");
    }

    /** Products of which an order holds something else than its movements say. */
    public static List<Long> heldQuantitiesThatDoNotBalance() {
        return numbers("select s.product_id from held_quantity s left join stock_movement m"
                + " on m.order_id = s.order_id and m.product_id = s.product_id"
                + " group by s.order_id, s.product_id, s.held having s.held <> -coalesce(sum(m.quantity_change), 0)");
    }

    /** The changes of stock by this order, in their sequence. */
    public static List<Long> movements(String orderId) {
        return numbers("select quantity_change from stock_movement where order_id = ? order by id", orderId);
    }

    /** Bytes of all renditions of a picture. */
    public static long bytesOfPicture(long pictureId) {
        String query = "select coalesce(sum(length(bytes)), 0) from picture_rendition where picture_id = ?";
        return numbers(query, Long.toString(pictureId)).get(0);
    }

    /** How often the database has ended a deadlock since it started (MariaDB's counter). */
    public static long deadlocks() {
        return numbers("select variable_value from information_schema.global_status"
                        + " where variable_name = 'INNODB_DEADLOCKS'")
                .get(0);
    }

    /** How many rows there are of this kind. */
    public static long count(String rows, String... parameters) {
        return numbers("select count(*) from " + rows, parameters).get(0);
    }

    /** Writes what the catalog would have written long ago. */
    public static void change(String statement, String... parameters) {
        try (Connection connection = connection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            set(change, parameters);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the tables themselves, such as by a trigger, which the service's own user may not. */
    public static void migrate(String statement) {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("catalog.db.url"),
                        System.getProperty("catalog.db.migration.user"),
                        System.getProperty("catalog.db.migration.password"));
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> numbers(String query, String... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            set(statement, parameters);
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

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("catalog.db.url"),
                System.getProperty("catalog.db.user"),
                System.getProperty("catalog.db.password"));
    }

    private static void set(PreparedStatement statement, String... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
    }
}
