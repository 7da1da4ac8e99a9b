package kr.ilovepet.payment.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import kr.ilovepet.platform.health.DatabaseCheck;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the payment database can be reached. */
@Readiness
@ApplicationScoped
public class PaymentDatabaseCheck extends DatabaseCheck {

    @Resource(lookup = "jdbc/payment")
    private DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }
}
