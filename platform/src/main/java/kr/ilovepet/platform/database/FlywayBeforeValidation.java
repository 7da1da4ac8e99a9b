package kr.ilovepet.platform.database;

import java.util.List;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import kr.ilovepet.platform.settings.SettingsCheck;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Migrates the service's database, once its settings are checked, just before Hibernate validates its schema, so that
 * one deployment does both. The persistence unit names the folders of its migrations in the property
 * {@value #LOCATIONS} (comma separated, in the order in which they run); what each folder gets is told at
 * {@link Migrations}.
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
        new Migrations(dataSource(settings.get("jakarta.persistence.jtaDataSource")), classes)
                .run(List.of(locations.toString().split(",")));
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
