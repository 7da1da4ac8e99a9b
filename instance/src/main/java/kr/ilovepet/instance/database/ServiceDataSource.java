package kr.ilovepet.instance.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source as the pools of the services use it.
 *
 * <p>Statements are prepared on the server and kept by their connection, which spares the server their parsing: a
 * service sends the same hundred statements all the time. How many a connection keeps is said here and not left to the
 * driver, since the server's limit for all connections is made for it.
 *
 * <p>The server is told of another auto-commit mode only when a statement follows that needs it. Payara's pool switches
 * the mode off before each transaction and on again after it, which would cost two statements each time.
 */
public final class ServiceDataSource extends MariaDbDataSource {

    private static final String SERVER_PREPARES = "useServerPrepStmts";
    private static final String KEPT = "prepStmtCacheSize=250";

    /** A data source without an address; the pool sets it. */
    public ServiceDataSource() {
        // Nothing to do: the pool sets url, user and password.
    }

    /** The address from the settings; whether the server prepares statements can be said in it. */
    @Override
    public void setUrl(String url) throws SQLException {
        super.setUrl(preparingOnTheServer(url));
    }

    static String preparingOnTheServer(String url) {
        return url.contains(SERVER_PREPARES)
                ? url
                : url + (url.contains("?") ? "&" : "?") + SERVER_PREPARES + "=true&" + KEPT;
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
