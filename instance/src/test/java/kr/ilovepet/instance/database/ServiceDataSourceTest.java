package kr.ilovepet.instance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDataSourceTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://db:3306/x, jdbc:mariadb://db:3306/x?useServerPrepStmts=true&prepStmtCacheSize=250",
        "jdbc:mariadb://db/x?sslMode=disable, jdbc:mariadb://db/x?sslMode=disable&useServerPrepStmts=true&prepStmtCacheSize=250",
        "jdbc:mariadb://db/x?useServerPrepStmts=false, jdbc:mariadb://db/x?useServerPrepStmts=false"
    })
    void preparesOnTheServerUnlessTheAddressSaysOtherwise(String address, String used) throws SQLException {
        ServiceDataSource dataSource = new ServiceDataSource();
        dataSource.setUrl(address);

        assertThat(ServiceDataSource.preparingOnTheServer(address)).isEqualTo(used);
        // The driver leaves out what is as it is by default.
        assertThat(dataSource.getUrl().contains("useServerPrepStmts=true")).isEqualTo(used.contains("=true"));
    }
}
