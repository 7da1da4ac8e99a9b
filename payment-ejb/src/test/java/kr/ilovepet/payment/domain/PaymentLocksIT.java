package kr.ilovepet.payment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.ilovepet.stack.test.EmptyDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The statements that look for payments, beside a transaction that changes one. */
@DisplayName("Locks on payments")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PaymentLocksIT {

    private static final String NOW = "'2026-11-23 12:00:00'";
    private static final String DAY_AGO = "'2026-11-22 12:00:00'";
    private static EmptyDatabase database;

    @BeforeAll
    static void fill() throws Exception {
        database = EmptyDatabase.create("payment_locks");
        try (Connection connection = connect()) {
            migrate(connection, "V1__baseline.sql");
            migrate(connection, "V70__refunds_without_an_outcome.sql");
            for (int i = 0; i < 100; i++) {
                execute(connection, """
                        insert into payment (payment_id, order_id, order_incarnation, user_id, amount, state, version,
                            canceled_amount, key_number, look_up_first, attempts, created_at, changed_at)
                        values (uuid(), 'order-%d', 'x', 7, 1000, '%s', 0, 0, 0, 0, 0, %s - interval 2 hour,
                            %s - interval 2 hour)
                        """.formatted(i, i == 50 ? "READY" : "APPROVED", NOW, NOW));
            }
        }
    }

    private static void migrate(Connection connection, String name) throws Exception {
        try (InputStream migration = PaymentLocksIT.class.getResourceAsStream("/db/payment/" + name)) {
            String text = new String(migration.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
            for (String statement : text.split(";")) {
                if (!statement.isBlank()) {
                    execute(connection, statement);
                }
            }
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    @DisplayName("a charge that begins and the reconciliation do not wait for each other")
    void chargeAndReconciliation() throws SQLException {
        try (Connection charge = connect();
                Connection reconciliation = connect()) {
            charge.setAutoCommit(false);
            reconciliation.setAutoCommit(false);
            // Whoever has to wait fails here, instead of in a deadlock a moment later.
            execute(reconciliation, "set innodb_lock_wait_timeout = 1");
            execute(charge, "select * from payment where order_id = 'order-50' for update");

            List<String> due = ids(
                    reconciliation,
                    JpaPayments.UNRECONCILED
                            .replace("?1", DAY_AGO)
                            .replace("?2", NOW)
                            .replace("?3", "100"));
            assertThat(due).hasSize(99);
            execute(
                    reconciliation,
                    JpaPayments.SCHEDULE_RECONCILIATION.replace("?1", NOW).replace("?2", String.join(",", due)));
            execute(
                    charge,
                    "update payment set state = 'CONFIRMING', next_attempt_at = " + NOW
                            + " where order_id = 'order-50'");
            charge.rollback();
            reconciliation.rollback();
        }
    }

    @Test
    @DisplayName("a charge that is recorded and the search for due payments do not wait for each other")
    void chargeAndSearch() throws SQLException {
        try (Connection charge = connect();
                Connection search = connect()) {
            charge.setAutoCommit(false);
            search.setAutoCommit(false);
            execute(search, "set innodb_lock_wait_timeout = 1");
            execute(
                    charge,
                    "update payment set next_attempt_at = " + NOW + " where order_id in ('order-1', 'order-2')");
            charge.commit();
            execute(charge, "select * from payment where order_id = 'order-1' for update");

            List<String> due =
                    ids(search, JpaPayments.SETTLED.replace("?1", NOW).replace("?2", "16"));
            assertThat(due).hasSize(2);
            assertThat(ids(search, JpaPayments.LOCK_WHAT_IS_FREE.replace("?1", String.join(",", due))))
                    .hasSize(1);
            execute(charge, "set innodb_lock_wait_timeout = 1");
            execute(charge, "update payment set next_attempt_at = null where order_id = 'order-1'");
            search.rollback();
            execute(charge, "update payment set next_attempt_at = null where order_id = 'order-2'");
            charge.commit();
        }
    }

    @Test
    @DisplayName("the search for what is under way finds charges, refunds and orphan charges, the longest due first")
    void underWay() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            execute(
                    connection,
                    "update payment set state = 'CONFIRMING', next_attempt_at = " + NOW
                            + " - interval 1 second where order_id = 'order-60'");
            execute(
                    connection,
                    "update payment set state = 'CANCELING', next_attempt_at = " + NOW
                            + " + interval 1 second where order_id = 'order-61'");
            execute(
                    connection,
                    "update payment set state = 'CLOSED', next_attempt_at = " + NOW
                            + " - interval 2 second where order_id = 'order-62'");
            execute(connection, """
                    insert into payment_cancellation (cancel_request_id, payment, origin, purpose, reason, state,
                        key_number, look_up_first, attempts, requested_at, changed_at, version)
                    select 'orphan-1', id, 'PAYMENT', 'ORPHAN', '-', 'REQUESTED', 1, 0, 0, %1$s, %1$s, 0
                      from payment where order_id = 'order-62'
                    """.formatted(NOW));
            String search = JpaPayments.UNSETTLED.replace("?1", NOW).replace("?2", "16");
            assertThat(ids(connection, search)).containsExactly(id(connection, "order-62"), id(connection, "order-60"));
            assertThat(ids(connection, search.replace("limit 16", "limit 1"))).hasSize(1);
            connection.rollback();
        }
    }

    private static String id(Connection connection, String orderId) throws SQLException {
        return ids(connection, "select id from payment where order_id = '" + orderId + "'")
                .get(0);
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static List<String> ids(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(text)) {
            List<String> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(found.getString("id"));
            }
            return ids;
        }
    }
}
