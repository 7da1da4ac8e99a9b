package kr.ilovepet.platform.health;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Readiness of the database; a service has a subclass that names its data source. */
public abstract class DatabaseCheck extends ProbedCheck {

    private static final int TIMEOUT_SECONDS = 2;

    /** A check of the service's database. */
    protected DatabaseCheck() {
        super("database");
    }

    /** The service's data source. */
    protected abstract DataSource database();

    @Override
    protected final void probe() throws SQLException {
        try (Connection connection = database().getConnection()) {
            if (!connection.isValid(TIMEOUT_SECONDS)) {
                throw new SQLException("The connection does not answer");
            }
        }
    }
}
