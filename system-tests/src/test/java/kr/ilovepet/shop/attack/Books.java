package kr.ilovepet.shop.attack;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.ShopUnderTest;

/**
 * What the shop has stored, as one figure for each subject: the number of rows and a checksum. What the bystander's
 * orders change all the time is left out, and so are members whom {@link kr.ilovepet.shop.Shopper} registers.
 *
 * @param figures by subject
 */
record Books(Map<String, String> figures) {

    /** Orders that find no stock, and payments that are declined, leave dead letters by design. */
    private static final String BY_FAULT = "kind <> 'BUSINESS'";

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "products",
                    Database.CATALOG,
                    "product",
                    "concat_ws('|', id, category, name, description, price, withdrawn)",
                    "true"),
            new Subject(
                    "pictures",
                    Database.CATALOG,
                    "product_picture",
                    "concat_ws('|', id, product_id, position)",
                    "true"),
            new Subject(
                    "stock moved by hand",
                    Database.CATALOG,
                    "stock_movement",
                    "concat_ws('|', id, product_id, quantity_change)",
                    "order_id is null"),
            new Subject(
                    "members",
                    Database.MEMBER,
                    "member",
                    "concat_ws('|', id, email, name, status, password_hash, token_generation)",
                    "email not like 'm-%%'"),
            new Subject(
                    "roles",
                    Database.MEMBER,
                    "member_role",
                    "concat_ws('|', member_id, role)",
                    "member_id in (select id from member where email not like 'm-%%')"),
            new Subject(
                    "orders",
                    Database.ORDER,
                    "orders",
                    "concat_ws('|', order_number, user_id, status, amount, refunded)",
                    "user_id not in (%s)"),
            new Subject("refunds", Database.ORDER, "refund", "concat_ws('|', cancel_request_id, state)", "true"),
            new Subject("decisions", Database.ORDER, "attention_resolved", "id", "true"),
            new Subject(
                    "payments",
                    Database.PAYMENT,
                    "payment",
                    "concat_ws('|', payment_id, state, amount, canceled_amount, payment_key)",
                    "user_id not in (%s)"),
            new Subject("order's dead letters", Database.ORDER, "dead_letter", "concat_ws('|', id, state)", BY_FAULT),
            new Subject(
                    "catalog's dead letters", Database.CATALOG, "dead_letter", "concat_ws('|', id, state)", BY_FAULT),
            new Subject(
                    "payment's dead letters", Database.PAYMENT, "dead_letter", "concat_ws('|', id, state)", BY_FAULT));

    private record Subject(String name, Database database, String table, String row, String where) {}

    /**
     * The books as they are now.
     *
     * @param bystanders members whose orders do not count
     */
    static Books of(ShopUnderTest shop, List<Long> bystanders) {
        String numbers = bystanders.stream()
                .map(Object::toString)
                .collect(joining(",", "0,", ""))
                .replaceFirst(",$", "");
        Map<String, String> figures = new LinkedHashMap<>();
        for (Subject subject : SUBJECTS) {
            figures.put(
                    subject.name(),
                    column(
                                    shop,
                                    subject.database(),
                                    "select concat(count(*), ' rows, checksum ', coalesce(sum(crc32(" + subject.row()
                                            + ")), 0)) from " + subject.table() + " where "
                                            + subject.where().formatted(numbers))
                            .get(0));
        }
        return new Books(figures);
    }

    /** The first column of what a query finds. */
    static List<String> column(ShopUnderTest shop, Database database, String query) {
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
            throw new IllegalStateException(query, e);
        }
    }

    /** Sentences about what differs from earlier books, but for these subjects. */
    List<String> changesSince(Books earlier, List<String> except) {
        return figures.entrySet().stream()
                .filter(now -> !except.contains(now.getKey()))
                .filter(now -> !now.getValue().equals(earlier.figures.get(now.getKey())))
                .map(now -> "stored: " + now.getKey() + " were " + earlier.figures.get(now.getKey()) + ", are "
                        + now.getValue())
                .toList();
    }
}
