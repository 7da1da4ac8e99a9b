package kr.ilovepet.instance.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source as the pools of the services use it.
 *
 * <p>Statements are prepared on the server and kept by their connection, which spares the server their parsing: a
 * service sends the same hundred statements all the time. How many a connection keeps is said here and not left to the
 * driver, since the server's limit for all connections is made for it.
 *
 * <p>Over TLS it shows no certificate of its own unless the address names one. The driver would take the key of
 * Payara's HTTPS listener, which stands in the JVM's properties and which nobody has signed: a server that knows an
 * authority ({@code ssl-ca}) asks every client for a certificate, and ends the connection of one who shows that.
 *
 * <p>The server is told of another auto-commit mode only when a statement follows that needs it. Payara's pool switches
 * the mode off before each transaction and on again after it, which would cost two statements each time.
 */
public final class ServiceDataSource extends MariaDbDataSource {

    /** What the driver is told in an address that does not say it itself, by the option that it begins with. */
    private static final List<String> OPTIONS =
            List.of("useServerPrepStmts=true&prepStmtCacheSize=250", "fallbackToSystemKeyStore=false");

    /** A data source without an address; the pool sets it. */
    public ServiceDataSource() {
        // Nothing to do: the pool sets url, user and password.
    }

    /** The address from the settings, which may say otherwise. */
    @Override
    public void setUrl(String url) throws SQLException {
        super.setUrl(withOptions(url));
    }

    static String withOptions(String url) {
        String address = url;
        for (String option : OPTIONS) {
            if (!url.contains(option.substring(0, option.indexOf('=')))) {
                address += (address.contains("?") ? "&" : "?") + option;
            }
        }
        return address;
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
