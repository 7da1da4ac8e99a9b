package kr.ilovepet.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.ShopUnderTest;
import kr.ilovepet.test.Api;

/** Looks into the databases and Toss's ledger for what must always agree (the promises of the saga page). */
public record Balances(ShopUnderTest shop) {

    /** Sentences about what does not balance; empty when all does. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        money(found);
        stock(found);
        return found;
    }

    /** Orders that are not settled yet. */
    public List<String> unsettled() {
        return column(Database.ORDER, """
                select concat(order_number, ' ', status) from orders
                 where status not in ('CONFIRMED', 'CANCELED', 'VALIDATION_FAILED', 'PAYMENT_PREPARE_FAILED',
                                      'DECREASE_STOCK_FAILED', 'PAYMENT_FAILED', 'EXPIRED')
                    or exists (select 1 from stock_return r where r.order_number = orders.order_number and r.completed_at is null)
                """);
    }

    /** Messages that wait in some outbox. */
    public long unpublished() {
        return number(Database.ORDER, "select count(*) from outbox where published_at is null")
                + number(Database.CATALOG, "select count(*) from outbox where published_at is null")
                + number(Database.PAYMENT, "select count(*) from outbox where published_at is null");
    }

    /** Messages that were published before an older one of the same order. */
    public long overtaken() {
        String query = """
                select count(*) from outbox newer join outbox older on older.message_key = newer.message_key
                 where older.id < newer.id and newer.published_at < older.published_at
                """;
        return number(Database.ORDER, query) + number(Database.CATALOG, query) + number(Database.PAYMENT, query);
    }

    /** Dead letters that wait for a person. */
    public List<String> openDeadLetters() {
        List<String> open = new ArrayList<>();
        for (Database database : List.of(Database.ORDER, Database.CATALOG, Database.PAYMENT)) {
            open.addAll(column(database, "select concat(topic, ' ', reason) from dead_letter where state = 'OPEN'"));
        }
        return open;
    }

    /** A line of the fault suite's table about these orders. */
    public String row(String fault, List<String> orders, Duration settled, int violations) {
        String listed = String.join("','", orders);
        return "| %s | %d | %d | %d | %d | %d | %.1f s | %d |"
                .formatted(
                        fault,
                        orders.size(),
                        ended(listed, "'CONFIRMED'"),
                        ended(
                                listed,
                                "'VALIDATION_FAILED','PAYMENT_PREPARE_FAILED','DECREASE_STOCK_FAILED','PAYMENT_FAILED'"),
                        ended(listed, "'CANCELED'"),
                        ended(listed, "'EXPIRED'"),
                        settled.toMillis() / 1000.0,
                        violations);
    }

    private long ended(String orders, String states) {
        return number(
                Database.ORDER,
                "select count(*) from orders where order_number in ('" + orders + "') and status in (" + states + ")");
    }

    private void money(List<String> found) {
        long charged = 0;
        for (JsonNode payment : payments()) {
            charged += payment.path("approvedAmount").asLong()
                    - payment.path("canceledAmount").asLong();
            if (payment.path("approvals").asInt() > 1) {
                found.add("approved more than once: " + payment);
            }
        }
        long sold = number(
                Database.ORDER, "select coalesce(sum(amount - refunded), 0) from orders where status = 'CONFIRMED'");
        if (charged != sold) {
            found.add("Toss holds " + charged + " won, confirmed orders are worth " + sold);
        }
    }

    private void stock(List<String> found) {
        found.addAll(column(Database.CATALOG, """
                select concat('product ', p.id, ' has ', p.stock, ', its movements say ', coalesce(sum(m.quantity_change), 0))
                  from product p left join stock_movement m on m.product_id = p.id
                 group by p.id, p.stock having p.stock <> coalesce(sum(m.quantity_change), 0) or p.stock < 0
                """));
        List<String> held = column(Database.CATALOG, """
                select concat(order_id, ':', product_id, ':', -sum(quantity_change)) from stock_movement
                 where order_id is not null group by order_id, product_id having sum(quantity_change) <> 0
                 order by order_id, product_id
                """);
        List<String> sold = column(Database.ORDER, """
                select concat(o.order_number, ':', l.product_id, ':', l.quantity - l.returned) from orders o
                  join order_line l on l.order_id = o.id where o.paid_at is not null and l.quantity > l.returned
                 order by o.order_number, l.product_id
                """);
        if (!held.equals(sold)) {
            found.add("stock held by orders " + held + ", paid orders hold " + sold);
        }
    }

    private JsonNode payments() {
        return Api.guest(shop.tossUrl().resolve("/sandbox/"))
                .get("payments")
                .json()
                .path("payments");
    }

    private long number(Database database, String query) {
        return Long.parseLong(column(database, query).get(0));
    }

    private List<String> column(Database database, String query) {
        try (Connection connection =
                        DriverManager.getConnection(shop.url(database), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
