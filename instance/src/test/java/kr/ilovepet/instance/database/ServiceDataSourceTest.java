package kr.ilovepet.instance.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDataSourceTest {

    private static final String PREPARES = "useServerPrepStmts=true&prepStmtCacheSize=250";
    private static final String SHOWS_NOTHING = "fallbackToSystemKeyStore=false";

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://db:3306/x, jdbc:mariadb://db:3306/x?" + PREPARES + "&" + SHOWS_NOTHING,
        "jdbc:mariadb://db/x?sslMode=disable, jdbc:mariadb://db/x?sslMode=disable&" + PREPARES + "&" + SHOWS_NOTHING,
        "jdbc:mariadb://db/x?useServerPrepStmts=false, jdbc:mariadb://db/x?useServerPrepStmts=false&" + SHOWS_NOTHING,
        "jdbc:mariadb://db/x?fallbackToSystemKeyStore=true, jdbc:mariadb://db/x?fallbackToSystemKeyStore=true&"
                + PREPARES
    })
    void saysWhatTheAddressDoesNot(String address, String used) throws SQLException {
        ServiceDataSource dataSource = new ServiceDataSource();
        dataSource.setUrl(address);

        assertThat(ServiceDataSource.withOptions(address)).isEqualTo(used);
        // The driver leaves out what is as it is by default: it has understood what is still there.
        for (String option : List.of("useServerPrepStmts=true", SHOWS_NOTHING)) {
            assertThat(dataSource.getUrl().contains(option)).as(option).isEqualTo(used.contains(option));
        }
    }
}
