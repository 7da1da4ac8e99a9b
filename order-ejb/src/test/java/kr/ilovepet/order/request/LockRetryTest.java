package kr.ilovepet.order.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class LockRetryTest {

    private final LockRetry lockRetry = new LockRetry();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void triesAgainAfterADeadlock() {
        String answer = lockRetry.run(() -> {
            if (calls.incrementAndGet() < 3) {
                throw failure(1213);
            }
            return "won";
        });

        assertThat(answer).isEqualTo("won");
        assertThat(calls).hasValue(3);
    }

    @Test
    void tellsWhoNeverWinsToTryAgain() {
        assertThatThrownBy(() -> lockRetry.run(() -> {
                    calls.incrementAndGet();
                    throw failure(1213);
                }))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("TRY_AGAIN");
                });
        assertThat(calls).hasValue(4);
    }

    @Test
    void doesNotWaitTwiceForALock() {
        assertThatThrownBy(() -> lockRetry.run(() -> {
                    calls.incrementAndGet();
                    throw failure(1205);
                }))
                .isInstanceOf(Problem.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        Problem refused = Problem.conflict("WRONG_STATE", "no");
        assertThatThrownBy(() -> lockRetry.run(() -> {
                    calls.incrementAndGet();
                    throw refused;
                }))
                .isSameAs(refused);
        assertThat(calls).hasValue(1);
    }

    private static RuntimeException failure(int code) {
        SQLException cause = new SQLException("lock", "40001", code);
        return new EJBException(new PessimisticLockException("lock", new RuntimeException(cause)));
    }
}
