package kr.ilovepet.order;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kr.ilovepet.stack.test.EmptyDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database of the order service that has grown old: rows of an earlier version, migrated to the newest. */
final class MigratedOrders implements AutoCloseable {

    private final EmptyDatabase database;

    private MigratedOrders(EmptyDatabase database) {
        this.database = database;
    }

    /** Makes the tables of this version, runs the script beside this class on them, and migrates to the newest. */
    static MigratedOrders since(String version, String script) {
        MigratedOrders orders = new MigratedOrders(EmptyDatabase.create("old_orders"));
        try {
            orders.flyway().target(version).load().migrate();
            orders.run(script);
            orders.flyway().load().migrate();
            return orders;
        } catch (RuntimeException failed) {
            orders.close();
            throw failed;
        }
    }

    /** As the service does it. */
    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/messaging", "db/order")
                .outOfOrder(true);
    }

    private void run(String script) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String one : text(script).split(";\n")) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = MigratedOrders.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that the query gives, each as its values with a space between them. */
    List<String> rows(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                all.add(String.join(" ", values));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @Override
    public void close() {
        database.close();
    }
}
