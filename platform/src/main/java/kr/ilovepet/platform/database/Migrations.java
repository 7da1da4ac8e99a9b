package kr.ilovepet.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kr.ilovepet.platform.start.Reminder;
import org.flywaydb.core.Flyway;

/**
 * The migrations of a service's database. Each library that brings tables has a folder with migrations and a history
 * table of its own, as the service has, so that they number theirs without regard to each other: the history of
 * {@code db/messaging} is {@code flyway_messaging}. Instances that start together migrate one after the other.
 */
record Migrations(DataSource dataSource, FirstConnection first, ClassLoader classes) {

    /** Flyway's own name for its table, which versions before the histories were separate have used. */
    private static final String FORMER_HISTORY = "flyway_schema_history";

    private static final Duration LONGEST_WAIT_FOR_OTHERS = Duration.ofMinutes(5);

    /**
     * Migrates the folders, one after the other.
     *
     * @throws IllegalStateException when the database was made by a version with another layout, or cannot be reached
     */
    void run(List<String> folders) {
        try (Connection connection = first.to(dataSource)) {
            refuseFormerLayout(connection);
            lock(connection);
            // A change of a large table keeps the database busy for long, and this process not at all.
            try {
                Reminder.during(
                        "The tables of " + connection.getCatalog() + " are being changed",
                        () -> folders.forEach(this::migrate));
            } finally {
                unlock(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    /** The name of the history table of a folder. */
    static String history(String folder) {
        return "flyway_" + folder.replaceFirst("^db/", "").replaceAll("[^A-Za-z0-9]", "_");
    }

    private void migrate(String folder) {
        Flyway.configure(classes)
                .dataSource(dataSource)
                .locations(folder)
                .table(history(folder))
                // The tables of the other folders are there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static void refuseFormerLayout(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, FORMER_HISTORY, new String[] {"TABLE"})) {
            if (tables.next()) {
                throw new IllegalStateException("The database " + connection.getCatalog()
                        + " has the layout of an older version, which cannot be migrated: give the service an empty one"
                        + " (on the local stack: ./shop up --fresh)");
            }
        }
    }

    private static void lock(Connection connection) throws SQLException {
        Reminder.during(
                "Another instance is changing the tables of " + connection.getCatalog(), () -> waitForLock(connection));
    }

    private static void waitForLock(Connection connection) throws SQLException {
        if (ask(connection, "select get_lock(?, " + LONGEST_WAIT_FOR_OTHERS.toSeconds() + ")") != 1) {
            throw new IllegalStateException("Another instance has been migrating " + connection.getCatalog() + " for "
                    + LONGEST_WAIT_FOR_OTHERS.toMinutes() + " minutes");
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        ask(connection, "select release_lock(?)");
    }

    private static int ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, "migrations " + connection.getCatalog());
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
