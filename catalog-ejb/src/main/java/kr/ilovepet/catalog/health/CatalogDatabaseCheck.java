package kr.ilovepet.catalog.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The catalog is ready while its database answers. */
@Readiness
@ApplicationScoped
public class CatalogDatabaseCheck implements HealthCheck {

    private static final int LONGEST_SECONDS = 2;

    @Resource(lookup = "jdbc/catalog")
    private DataSource database;

    /** Makes the bean inside the application; the first health request would make it outside. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object applicationUp) {}

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("catalog-database");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(LONGEST_SECONDS);
            statement.execute("select 1");
            return answer.up().build();
        } catch (SQLException e) {
            return answer.down().withData("error", String.valueOf(e.getMessage())).build();
        }
    }
}
