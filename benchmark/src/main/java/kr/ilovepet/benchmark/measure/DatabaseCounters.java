package kr.ilovepet.benchmark.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the database server has counted until now ({@code show global status}).
 *
 * @param values by the server's names in lower case
 */
public record DatabaseCounters(Map<String, Long> values) {

    /** Reads them; the statement counts itself. */
    public static DatabaseCounters read(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("show global status")) {
            Map<String, Long> values = new HashMap<>();
            while (status.next()) {
                String value = status.getString(2);
                if (value.matches("\\d{1,18}")) {
                    values.put(status.getString(1).toLowerCase(Locale.ROOT), Long.parseLong(value));
                }
            }
            return new DatabaseCounters(values);
        } catch (SQLException e) {
            throw new IllegalStateException("The database's counters could not be read", e);
        }
    }

    /** What was counted between an earlier reading and this one. */
    public DatabaseCounters since(DatabaseCounters earlier) {
        Map<String, Long> difference = new HashMap<>();
        values.forEach((name, value) -> difference.put(name, value - earlier.values.getOrDefault(name, 0L)));
        return new DatabaseCounters(difference);
    }

    /** Statements that clients sent. */
    public long statements() {
        return of("questions");
    }

    /** {@code COMMIT}s that clients sent. */
    public long commits() {
        return of("com_commit");
    }

    /** How often something was brought to the disk: redo log and tables, and the binary log if there is one. */
    public long syncs() {
        return of("innodb_data_fsyncs") + of("binlog_group_commits");
    }

    /** One counter; 0 where this server has none of that name. */
    public long of(String name) {
        return values.getOrDefault(name, 0L);
    }
}
