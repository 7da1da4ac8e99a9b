package kr.ilovepet.payment.support;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The payment database as a test reads and changes it. */
public final class PaymentTables {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Waits until the order's payment has this state. */
    public void awaitState(String orderId, String state) {
        await().atMost(PATIENCE).until(() -> state.equals(state(orderId)));
    }

    /** State of the order's payment. */
    public String state(String orderId) {
        return read("select state from payment where order_id = ?", orderId).get(0);
    }

    /** The calls to Toss for the order's payment, each as operation and outcome. */
    public List<String> calls(String orderId) {
        return read("""
                select concat(l.operation, ' ', l.outcome) from payment_log l
                  join payment p on p.id = l.payment where p.order_id = ? order by l.id
                """, orderId);
    }

    /** Keeps every worker away from the payment, once none has claimed it. */
    public void postpone(String orderId) {
        await().atMost(PATIENCE).until(() -> change("""
                                update payment set next_attempt_at = date_add(utc_timestamp(6), interval 1 hour)
                                 where order_id = ? and claim is null
                                """, orderId) == 1);
    }

    /** Leaves the payment as a worker leaves it that dies while Toss is charging. */
    public void abandon(String orderId) {
        change("""
                update payment set claim = 'dead', lease_until = utc_timestamp(6), next_attempt_at = utc_timestamp(6)
                 where order_id = ?
                """, orderId);
    }

    /** Closed payments of yesterday's orders, reconciled for another hour; their order numbers have this prefix. */
    public void addClosed(String prefix, int count) {
        change("""
                insert into payment (payment_id, order_id, order_incarnation, user_id, amount, state, version,
                                     canceled_amount, key_number, look_up_first, attempts, created_at, changed_at)
                with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < %d)
                select uuid(), concat(?, n), replace(uuid(), '-', ''), 7, 10000, 'CLOSED', 0, 0, 0, 0, 0,
                       date_sub(utc_timestamp(6), interval 23 hour), date_sub(utc_timestamp(6), interval 23 hour)
                  from numbers
                """.formatted(count), prefix);
    }

    /** Makes those payments so old that they are not reconciled any more. */
    public void age(String prefix) {
        change(
                "update payment set created_at = date_sub(created_at, interval 1 day) where order_id like ?",
                prefix + "%");
    }

    /** What was read of the order in Toss's list, each as status, amount and finding. */
    public List<String> findings(String orderId) {
        return read(
                "select concat(status, ' ', amount, ' ', finding) from toss_transaction where order_id = ? order by id",
                orderId);
    }

    /** The trace that the order's payment is worked on for. */
    public String traceOf(String orderId) {
        return read("select traceparent from payment where order_id = ?", orderId)
                .get(0);
    }

    /** Leaves a message of this length in the outbox, as if the service had sent it. */
    public void writeToOutbox(String orderId, String topic, int length) {
        change("""
                insert into outbox (topic, message_key, headers, payload, created_at)
                values ('%s', ?, '{}', repeat('x', %d), utc_timestamp(6))
                """.formatted(topic, length), orderId);
    }

    /** Takes out of the outbox what was not published, and gives how many messages that were. */
    public int dropFromOutbox(String orderId) {
        return change("delete from outbox where message_key = ? and published_at is null", orderId);
    }

    private static List<String> read(String query, String orderId) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, orderId);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int change(String statement, String orderId) {
        try (Connection connection = connect();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, orderId);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("payment.db.url"),
                System.getProperty("payment.db.user"),
                System.getProperty("payment.db.password"));
    }
}
