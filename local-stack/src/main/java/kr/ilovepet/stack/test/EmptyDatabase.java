package kr.ilovepet.stack.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kr.ilovepet.stack.component.DatabaseUsers;
import kr.ilovepet.stack.component.MariaDb;

/**
 * An empty database for one test in the MariaDB of this JVM, with a user who may there what a service's migrations may
 * in its own. Both are gone once it is closed. The JDBC driver is that of the test.
 */
public final class EmptyDatabase implements AutoCloseable {
    private static final String PASSWORD = "empty-local";

    private final int port;
    private final String name;

    private EmptyDatabase(int port, String name) {
        this.port = port;
        this.name = name;
    }

    /**
     * Makes it.
     *
     * @param name of the database and of its user; of no other database of this JVM
     */
    public static EmptyDatabase create(String name) {
        Components components = Components.running();
        EmptyDatabase database = new EmptyDatabase(components.mariaDb().port(), name);
        try {
            DatabaseUsers users = new DatabaseUsers(name, database.rowsUser(), PASSWORD, name, PASSWORD);
            database.asRoot(users.statements(components.folders().config()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    /** JDBC address of the database. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?sslMode=disable";
    }

    /** The user who may log in to it. */
    public String user() {
        return name;
    }

    /** The password of that user. */
    public String password() {
        return PASSWORD;
    }

    @Override
    public void close() {
        asRoot(List.of("drop database " + name, "drop user '" + name + "'@'%'", "drop user '" + rowsUser() + "'@'%'"));
    }

    private String rowsUser() {
        return name + "_rows";
    }

    private void asRoot(List<String> statements) {
        String server = "jdbc:mariadb://127.0.0.1:" + port + "/?sslMode=disable";
        try (Connection connection = DriverManager.getConnection(server, "root", MariaDb.ROOT_PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be made or dropped", e);
        }
    }
}
