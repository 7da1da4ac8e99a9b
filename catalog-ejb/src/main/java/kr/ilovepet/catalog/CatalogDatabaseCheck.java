package kr.ilovepet.catalog;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import kr.ilovepet.platform.health.DatabaseCheck;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the catalog database answers. */
@Readiness
@ApplicationScoped
public class CatalogDatabaseCheck extends DatabaseCheck {

    @Resource(lookup = "jdbc/catalog")
    private DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }
}
