package kr.ilovepet.catalog.stock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.platform.database.UtcTime;

/**
 * The statements that add to the tables of stock. In SQL, since what is added is never changed and seldom read again by
 * its transaction, and several rows go to the database together.
 */
final class StockRows {

    private StockRows() {}

    /** Adds the step of an order; gives whether it was not there. */
    static boolean addStep(Connection connection, OrderReference order, Step step, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into stock_step (order_id, kind, reference, incarnation, outcome, done_at)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, order.orderId());
            insert.setString(2, step.kind());
            insert.setString(3, step.reference());
            insert.setString(4, order.incarnation());
            insert.setString(5, step.outcome());
            insert.setObject(6, UtcTime.of(now));
            return insert.executeUpdate() == 1;
        }
    }

    /** What became of the step of this kind and reference that has the order's number. */
    static Optional<Outcome> outcome(Connection connection, OrderReference order, String kind, String reference)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select outcome, params, incarnation from stock_step where order_id = ? and kind = ? and reference = ?")) {
            select.setString(1, order.orderId());
            select.setString(2, kind);
            select.setString(3, reference);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Outcome(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Changes how a step ended.
     *
     * @param params of the refusal, as JSON
     */
    static void changeOutcome(Connection connection, OrderReference order, Step step, String params)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update stock_step set outcome = ?, params = ?"
                + " where order_id = ? and kind = ? and reference = ?")) {
            update.setString(1, step.outcome());
            update.setString(2, params);
            update.setString(3, order.orderId());
            update.setString(4, step.kind());
            update.setString(5, step.reference());
            update.executeUpdate();
        }
    }

    /** Adds what orders have taken. */
    static void addHeld(Connection connection, List<HeldQuantity> held) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into held_quantity (order_id, incarnation, product_id, variant_id, taken, held)"
                        + " values (?, ?, ?, ?, ?, ?)")) {
            for (HeldQuantity row : held) {
                insert.setString(1, row.orderId());
                insert.setString(2, row.incarnation());
                insert.setLong(3, row.variant().productId());
                insert.setLong(4, row.variant().variantId());
                insert.setInt(5, row.taken());
                insert.setInt(6, row.held());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Adds movements. */
    static void addMovements(Connection connection, List<StockMovement> movements) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into stock_movement (product_id, variant_id, quantity_change, stock_after, reason, order_id,"
                        + " incarnation, user_id, note, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (StockMovement row : movements) {
                set(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, StockMovement row) throws SQLException {
        int column = 1;
        insert.setLong(column++, row.variant().productId());
        insert.setLong(column++, row.variant().variantId());
        insert.setInt(column++, row.change());
        insert.setInt(column++, row.stockAfter());
        insert.setString(column++, row.reason().name());
        insert.setString(column++, row.orderId());
        insert.setString(column++, row.incarnation());
        insert.setObject(column++, row.userId(), Types.BIGINT);
        insert.setString(column++, row.note());
        insert.setObject(column, UtcTime.of(row.createdAt()));
    }

    /**
     * A step of an order.
     *
     * @param reference tells apart steps of the same kind
     */
    record Step(String kind, String reference, String outcome) {}

    /**
     * How a step ended.
     *
     * @param params of a refusal, as JSON; may be null
     * @param incarnation of the order whose step it was
     */
    record Outcome(String code, String params, String incarnation) {}
}
