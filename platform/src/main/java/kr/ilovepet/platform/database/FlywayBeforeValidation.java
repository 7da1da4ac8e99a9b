package kr.ilovepet.platform.database;

import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import kr.ilovepet.platform.settings.SettingsCheck;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Migrates the service's database, once its settings are checked, just before Hibernate validates its schema, so that
 * one deployment does both. The persistence unit names the folders of its migrations in the property
 * {@value #LOCATIONS} (comma separated). Instances that start together are kept apart by Flyway's own lock.
 */
public final class FlywayBeforeValidation implements ServiceContributor {

    /** Property of the persistence unit with the class path folders of its migrations. */
    public static final String LOCATIONS = "ilovepet.migrations";

    private static final int CONNECT_ATTEMPTS = 12;
    private static final int SECONDS_BETWEEN_ATTEMPTS = 5;

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        Map<String, Object> settings = builder.getSettings();
        Object locations = settings.get(LOCATIONS);
        if (locations == null) {
            return;
        }
        SettingsCheck.require(Thread.currentThread().getContextClassLoader());
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource(settings.get("jakarta.persistence.jtaDataSource")))
                .locations(locations.toString().split(","))
                // Libraries number their migrations below the service's own: a new one of theirs comes late.
                .outOfOrder(true)
                .connectRetries(CONNECT_ATTEMPTS)
                .connectRetriesInterval(SECONDS_BETWEEN_ATTEMPTS)
                .load()
                .migrate();
    }

    private static DataSource dataSource(Object setting) {
        if (setting instanceof DataSource dataSource) {
            return dataSource;
        }
        try {
            return InitialContext.doLookup(String.valueOf(setting));
        } catch (NamingException e) {
            throw new IllegalStateException("The persistence unit's data source " + setting + " does not exist", e);
        }
    }
}
