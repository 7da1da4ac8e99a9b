package kr.ilovepet.order.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import kr.ilovepet.platform.health.DatabaseCheck;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the order database answers. */
@Readiness
@ApplicationScoped
public class OrderDatabaseCheck extends DatabaseCheck {

    @Resource(lookup = "jdbc/order")
    private DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }
}
