package kr.ilovepet.platform.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.ilovepet.instance.database.DatabaseLogin;
import kr.ilovepet.platform.settings.DemoSetting;
import kr.ilovepet.platform.settings.SettingsCheck;
import kr.ilovepet.platform.start.StartWait;
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
 * these they use the service's own login, whose user then needs the right to change tables.
 */
public final class FlywayBeforeValidation implements ServiceContributor {

    /** Property of the persistence unit with the class path folders of its migrations. */
    public static final String LOCATIONS = "ilovepet.migrations";

    /** The same of those that fill a shop to try out, and run after the others where {@link DemoSetting} says so. */
    public static final String DEMO_LOCATIONS = "ilovepet.migrations.demo";

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        Map<String, Object> settings = builder.getSettings();
        Object locations = settings.get(LOCATIONS);
        if (locations == null) {
            return;
        }
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        SettingsCheck.require(classes);
        Config config = ConfigProvider.getConfig(classes);
        String service = config.getValue("service.name", String.class);
        DatabaseLogin own = login(config, service, "");
        FirstConnection first = new FirstConnection(name(service, own.url()), StartWait.of(config));
        requireLogin(first, own);
        DatabaseLogin ofMigrations = config.getOptionalValue(service + ".db.migration.user", String.class)
                .map(user -> login(config, service, "migration."))
                .orElse(own);
        new Migrations(ofMigrations.dataSource(), first, classes).run(folders(settings, DemoSetting.of(config)));
    }

    private static List<String> folders(Map<String, Object> settings, boolean demo) {
        return (demo ? Stream.of(LOCATIONS, DEMO_LOCATIONS) : Stream.of(LOCATIONS))
                .map(settings::get)
                .filter(Objects::nonNull)
                .flatMap(folders -> Stream.of(folders.toString().split(",")))
                .toList();
    }

    private static DatabaseLogin login(Config config, String service, String whose) {
        String database = service + ".db.";
        return new DatabaseLogin(
                config.getValue(database + "url", String.class),
                config.getValue(database + whose + "user", String.class),
                config.getValue(database + whose + "password", String.class));
    }

    /** The pool would tell of a refused login only in the words of whoever first needs a connection. */
    private static void requireLogin(FirstConnection first, DatabaseLogin own) {
        try {
            first.to(own.dataSource()).close();
        } catch (SQLException broken) {
            throw new IllegalStateException("The database cannot be used: " + broken.getMessage(), broken);
        }
    }

    /** The address without what may be secret. */
    private static String name(String service, String url) {
        return "The " + service + " database at "
                + url.replaceFirst("^[^/]*//", "").replaceFirst("\\?.*$", "");
    }
}
