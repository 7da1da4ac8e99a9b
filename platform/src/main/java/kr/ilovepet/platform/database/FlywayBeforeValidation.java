package kr.ilovepet.platform.database;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import kr.ilovepet.instance.database.DatabaseLogin;
import kr.ilovepet.platform.settings.SettingsCheck;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Migrates the service's database, once its settings are checked, just before Hibernate validates its schema, so that
 * one deployment does both. The persistence unit names the folders of its migrations in the property
 * {@value #LOCATIONS} (comma separated, in the order in which they run); what each folder gets is told at
 * {@link Migrations}.
 *
 * <p>Migrations log in as the user of the settings {@code SERVICE.db.migration.user} and {@code .password}; without
 * these they use the service's own connections, and its user needs the right to change tables.
 */
public final class FlywayBeforeValidation implements ServiceContributor {

    /** Property of the persistence unit with the class path folders of its migrations. */
    public static final String LOCATIONS = "ilovepet.migrations";

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        Map<String, Object> settings = builder.getSettings();
        Object locations = settings.get(LOCATIONS);
        if (locations == null) {
            return;
        }
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        SettingsCheck.require(classes);
        DataSource own = dataSource(settings.get("jakarta.persistence.jtaDataSource"));
        new Migrations(ofMigrations(ConfigProvider.getConfig(classes)).orElse(own), classes)
                .run(List.of(locations.toString().split(",")));
    }

    private static Optional<DataSource> ofMigrations(Config config) {
        String database = config.getValue("service.name", String.class) + ".db.";
        return config.getOptionalValue(database + "migration.user", String.class)
                .map(user -> new DatabaseLogin(
                                config.getValue(database + "url", String.class),
                                user,
                                config.getValue(database + "migration.password", String.class))
                        .dataSource());
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
