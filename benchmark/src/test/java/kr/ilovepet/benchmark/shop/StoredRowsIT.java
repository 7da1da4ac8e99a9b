package kr.ilovepet.benchmark.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.ilovepet.stack.component.Database;
import kr.ilovepet.stack.test.EmptyDatabase;
import kr.ilovepet.stack.test.Repository;
import org.junit.jupiter.api.Test;

/** The rows of the growth scenario fit the tables that the services make. */
class StoredRowsIT {

    private static final String MESSAGING = "messaging/src/main/resources/db/messaging";

    @Test
    void fitTheTablesOfTheServices() throws Exception {
        try (EmptyDatabase order = database("growth_order", MESSAGING, "order-ejb/src/main/resources/db/order");
                EmptyDatabase payment =
                        database("growth_payment", MESSAGING, "payment-ejb/src/main/resources/db/payment");
                EmptyDatabase catalog = database(
                        "growth_catalog",
                        MESSAGING,
                        "catalog-ejb/src/main/resources/db/catalog",
                        "catalog-ejb/src/main/resources/db/catalog-demo")) {
            Map<Database, String> urls = Map.of(
                    Database.ORDER, order.url(), Database.PAYMENT, payment.url(), Database.CATALOG, catalog.url());

            StoredRows.orders(urls::get, 30);
            StoredRows.products(urls::get, 200);

            assertThat(number(order, "select count(*) from orders where json_length(history) = 6"))
                    .isEqualTo(30);
            assertThat(number(order, "select count(*) from order_line")).isEqualTo(30);
            assertThat(number(payment, "select count(*) from payment")).isEqualTo(30);
            assertThat(number(catalog, "select count(*) from held_quantity")).isEqualTo(30);
            assertThat(number(catalog, "select count(*) from product")).isEqualTo(200);
        }
    }

    /** A database with all migrations of these folders, one folder after the other as the services run them. */
    private static EmptyDatabase database(String name, String... folders) throws IOException, SQLException {
        EmptyDatabase database = EmptyDatabase.create(name);
        try (Connection connection = DriverManager.getConnection(
                        database.url() + "&allowMultiQueries=true", database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String folder : folders) {
                for (Path script : migrations(Repository.root().resolve(folder))) {
                    statement.execute(Files.readString(script));
                }
            }
        }
        return database;
    }

    private static List<Path> migrations(Path folder) throws IOException {
        try (Stream<Path> scripts = Files.list(folder)) {
            return scripts.filter(script -> script.toString().endsWith(".sql"))
                    .sorted(Comparator.comparingInt(StoredRowsIT::version))
                    .toList();
        }
    }

    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1"));
    }

    private static long number(EmptyDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
