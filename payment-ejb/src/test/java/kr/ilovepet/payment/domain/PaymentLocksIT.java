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
        try (Connection connection = connect();
                InputStream baseline = PaymentLocksIT.class.getResourceAsStream("/db/payment/V1__baseline.sql")) {
            String text = new String(baseline.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
            for (String statement : text.split(";")) {
                if (!statement.isBlank()) {
                    execute(connection, statement);
                }
            }
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
