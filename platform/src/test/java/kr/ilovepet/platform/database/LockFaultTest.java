package kr.ilovepet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What is at the bottom of an exception that the database's own is wrapped in. */
class LockFaultTest {

    @Test
    void tellsTheFaultsApart() {
        RuntimeException waited = wrapped(new SQLException("Lock wait timeout exceeded", "HY000", 1205));
        assertThat(LockFault.WAITED_TOO_LONG.causes(waited)).isTrue();
        assertThat(LockFault.DEADLOCK.causes(waited)).isFalse();
        assertThat(LockFault.DEADLOCK.causes(wrapped(new SQLException("Deadlock found", "40001", 1213))))
                .isTrue();
        assertThat(LockFault.DEADLOCK.causes(wrapped(new SQLException("Duplicate entry", "23000", 1062))))
                .isFalse();
        assertThat(LockFault.WAITED_TOO_LONG.causes(new IllegalStateException("no database")))
                .isFalse();
    }

    private static RuntimeException wrapped(SQLException cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
