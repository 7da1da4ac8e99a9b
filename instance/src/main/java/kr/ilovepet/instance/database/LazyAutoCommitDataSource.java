package kr.ilovepet.instance.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source, whose connections tell the server of another auto-commit mode only when a statement follows
 * that needs it. Payara's pool switches the mode off before each transaction and on again after it, which would cost
 * two statements each time.
 */
public final class LazyAutoCommitDataSource extends MariaDbDataSource {

    /** A data source without an address; the pool sets it. */
    public LazyAutoCommitDataSource() {
        // Nothing to do: the pool sets url, user and password.
    }

    @Override
    public Connection getConnection() throws SQLException {
        return LazyAutoCommit.of(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return LazyAutoCommit.of(super.getConnection(user, password));
    }
}
