package kr.ilovepet.member.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import kr.ilovepet.platform.health.DatabaseCheck;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the member database answers. */
@Readiness
@ApplicationScoped
public class MemberDatabaseCheck extends DatabaseCheck {

    @Resource(lookup = "jdbc/member")
    private DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }
}
