package kr.ilovepet.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void waitsForADatabaseThatIsAway() {
        assertThat(Faults.transientFault(wrapped(new SQLTransientConnectionException("no connection"))))
                .isTrue();
        assertThat(Faults.transientFault(wrapped(new SQLException("socket closed", "08000", 0))))
                .isTrue();
        assertThat(Faults.transientFault(wrapped(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void triesAgainAfterALostRace() {
        assertThat(Faults.transientFault(wrapped(new SQLException("Deadlock found", "40001", 1213))))
                .isTrue();
        assertThat(Faults.transientFault(wrapped(new SQLException("Lock wait timeout", "HY000", 1205))))
                .isTrue();
        assertThat(Faults.transientFault(wrapped(new OptimisticLockException("stale"))))
                .isTrue();
    }

    @Test
    void givesUpOnWhatComesAgain() {
        assertThat(Faults.transientFault(new NullPointerException())).isFalse();
        assertThat(Faults.transientFault(
                        wrapped(new SQLIntegrityConstraintViolationException("duplicate", "23000", 1062))))
                .isFalse();
        assertThat(Faults.transientFault(wrapped(new SQLException("Unknown column", "42S22", 1054))))
                .isFalse();
    }

    @Test
    void findsWhatIsBelowTheWrappers() {
        ConnectException refused = new ConnectException("refused");

        assertThat(Faults.is(wrapped(refused), ConnectException.class)).isTrue();
        assertThat(Faults.is(wrapped(refused), SQLException.class)).isFalse();
        assertThat(Faults.root(wrapped(refused))).isSameAs(refused);
        assertThat(Faults.describe(refused)).isEqualTo("ConnectException: refused");
    }

    @Test
    void takesTheWrapperOfAnAsynchronousComputationAway() {
        ConnectException refused = new ConnectException("refused");

        assertThat(Faults.unwrapped(new CompletionException(refused))).isSameAs(refused);
        assertThat(Faults.unwrapped(refused)).isSameAs(refused);
    }

    private static RuntimeException wrapped(Exception cause) {
        return new IllegalStateException("transaction failed", new RuntimeException(cause));
    }
}
