package kr.ilovepet.instance.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A login to a database for those who need a few connections only, and no pool.
 *
 * @param url JDBC address
 * @param user who logs in
 * @param password the user's
 */
public record DatabaseLogin(String url, String user, String password) {

    /**
     * Each connection of it is a new one.
     *
     * @throws IllegalStateException when the driver cannot read the address
     */
    public DataSource dataSource() {
        try {
            ServiceDataSource dataSource = new ServiceDataSource();
            dataSource.setUrl(url);
            dataSource.setUser(user);
            dataSource.setPassword(password);
            return dataSource;
        } catch (SQLException e) {
            throw new IllegalStateException("The address of the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** Without the address and the password, which may hold secrets. */
    @Override
    public String toString() {
        return "DatabaseLogin[user=" + user + "]";
    }
}
