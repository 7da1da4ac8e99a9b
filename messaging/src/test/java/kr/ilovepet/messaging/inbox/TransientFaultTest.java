package kr.ilovepet.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class TransientFaultTest {

    @Test
    void waitsForADatabaseThatIsAway() {
        assertThat(TransientFault.is(wrapped(new SQLTransientConnectionException("no connection"))))
                .isTrue();
        assertThat(TransientFault.is(wrapped(new SQLException("socket closed", "08000", 0))))
                .isTrue();
        assertThat(TransientFault.is(wrapped(new ConnectException("refused")))).isTrue();
    }

    @Test
    void triesAgainAfterALostRace() {
        assertThat(TransientFault.is(wrapped(new SQLException("Deadlock found", "40001", 1213))))
                .isTrue();
        assertThat(TransientFault.is(wrapped(new SQLException("Lock wait timeout", "HY000", 1205))))
                .isTrue();
        assertThat(TransientFault.is(wrapped(new OptimisticLockException("stale"))))
                .isTrue();
    }

    @Test
    void givesUpOnWhatComesAgain() {
        assertThat(TransientFault.is(new NullPointerException())).isFalse();
        assertThat(TransientFault.is(wrapped(new SQLIntegrityConstraintViolationException("duplicate", "23000", 1062))))
                .isFalse();
        assertThat(TransientFault.is(wrapped(new SQLException("Unknown column", "42S22", 1054))))
                .isFalse();
    }

    private static RuntimeException wrapped(Exception cause) {
        return new IllegalStateException("transaction failed", new RuntimeException(cause));
    }
}
