package kr.ilovepet.benchmark.shop;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.component.MariaDb;

/**
 * What a shop of some age has stored: confirmed orders of other members, with the rows that they leave in the three
 * services, and further products. Written past the services, straight into their tables.
 */
public final class StoredRows {
    /** Rows of one statement. */
    private static final int PORTION = 50_000;

    private static final List<String> ORDERS = List.of("""
            set @history = (select json_arrayagg(json_object('status', status, 'at', date_format(@then, '%Y-%m-%dT%TZ')))
                              from (select 'CREATED' as status union all select 'VALIDATION_SUCCESS'
                                     union all select 'PREPARED' union all select 'DECREASE_STOCK'
                                     union all select 'PAYMENT_PENDING' union all select 'CONFIRMED') states)
            """, """
            insert into orders (id, order_number, incarnation, user_id, status, method, amount, refunded,
                                refunded_before_charge, refunded_at_provider, payment_id, payment_key, paid_at,
                                created_at, changed_at, repeats, history, version)
            select :base + seq, concat('19', lpad(:base + seq, 12, '0')), md5(seq), 1000000 + (seq * 7919) mod 50000,
                   'CONFIRMED', 'CARD', 24900, 0, 0, 0, concat('P', :base + seq), concat('K', :base + seq),
                   @then, @then, @then, 0, @history, 6
              from :rows
            """, """
            insert into order_line (order_id, position, product_id, variant_id, product_name, unit_price, quantity,
                                    return_requested, returned)
            select :base + seq, 0, 1 + seq mod 50, 1 + seq mod 50, 'Food of chicken breast and rice, 2 kg', 24900, 1, 0, 0
              from :rows
            """);
    /** Ids spread like random ones, written in ascending order. */
    private static final String INBOX = """
            insert into inbox (consumer, event_id, received_at, topic, message_key)
            select '%s', concat(lpad(hex((:base + seq) * 4000), 8, '0'), '-bench'), @then,
                   'payment.confirmed', concat('19', lpad(:base + seq, 12, '0'))
              from :rows
            """;

    private static final List<String> PAYMENTS = List.of("""
            insert into payment (id, payment_id, order_id, order_incarnation, user_id, amount, method, state, version,
                                 canceled_amount, payment_key, idempotency_key, key_number, look_up_first, attempts,
                                 approved_at, reconciled_at, created_at, changed_at)
            select :base + seq, concat('P', :base + seq), concat('19', lpad(:base + seq, 12, '0')), md5(seq),
                   1000000 + (seq * 7919) mod 50000, 24900, 'CARD', 'APPROVED', 3, 0, concat('K', :base + seq), null, 1, 0, 1,
                   @then, @then, @then, @then
              from :rows
            """);
    private static final List<String> STOCK = List.of("""
            insert into stock_movement (product_id, variant_id, quantity_change, stock_after, reason, order_id,
                                        incarnation, created_at)
            select 1 + seq mod 50, 1 + seq mod 50, -1, 1000, 'ORDERED', concat('19', lpad(:base + seq, 12, '0')),
                   md5(seq), @then
              from :rows
            """, """
            insert into held_quantity (order_id, incarnation, product_id, variant_id, taken, held)
            select concat('19', lpad(:base + seq, 12, '0')), md5(seq), 1 + seq mod 50, 1 + seq mod 50, 1, 1
              from :rows
            """, """
            insert into stock_step (order_id, kind, reference, incarnation, outcome, done_at)
            select concat('19', lpad(:base + seq, 12, '0')), 'DECREASE', 'bench', md5(seq), 'TAKEN', @then
              from :rows
            """);
    private static final String PRODUCTS = """
            insert into product (category, name, description, price, stock, image_url, created_at, updated_at)
            select category, concat(name, ' ', seq), description, price + seq mod 997, stock + 1, image_url,
                   timestampadd(second, seq, created_at), updated_at
              from (select * from product where id <= 50) known
              join :rows on known.id = 1 + seq mod 50
            """;

    private StoredRows() {}

    /**
     * Adds orders until there are so many.
     *
     * @param urls the JDBC address of a service's database
     */
    public static void orders(Function<Database, String> urls, int until) {
        fill(urls, Database.ORDER, "orders", ORDERS, until);
        fill(urls, Database.PAYMENT, "payment", PAYMENTS, until);
        fill(urls, Database.CATALOG, "held_quantity", STOCK, until);
        for (Database database : List.of(Database.ORDER, Database.PAYMENT, Database.CATALOG)) {
            fill(urls, database, "inbox", List.of(INBOX.formatted(database.service())), until);
        }
    }

    /**
     * Adds products until there are so many.
     *
     * @param urls the JDBC address of a service's database
     */
    public static void products(Function<Database, String> urls, int until) {
        fill(urls, Database.CATALOG, "product", List.of(PRODUCTS), until);
    }

    private static void fill(
            Function<Database, String> urls, Database database, String table, List<String> statements, int until) {
        String url = urls.apply(database);
        try (Connection connection = DriverManager.getConnection(url, "root", MariaDb.ROOT_PASSWORD);
                Statement statement = connection.createStatement()) {
            // Not one sync for each of these: only what is measured needs them. The server's own value is 1.
            statement.execute("set global innodb_flush_log_at_trx_commit = 2");
            statement.execute("set session foreign_key_checks = 0, unique_checks = 0");
            statement.execute("set @then = utc_timestamp(6) - interval 3 day");
            long there = number(statement, "select count(*) from " + table);
            while (there < until) {
                long rows = Math.min(PORTION, until - there);
                // Apart from the rows that the shop itself adds meanwhile.
                long base = 10_000_000 + there;
                for (String one : statements) {
                    statement.execute(one.replace(":base", Long.toString(base)).replace(":rows", "seq_1_to_" + rows));
                }
                there += rows;
            }
            statement.execute("analyze table " + table);
            statement.execute("set global innodb_flush_log_at_trx_commit = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The table " + table + " could not be filled: " + e.getMessage(), e);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
