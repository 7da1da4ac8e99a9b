package kr.ilovepet.order.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import kr.ilovepet.platform.problem.Problem;
import org.junit.jupiter.api.Test;

class ContentionTest {

    private final Contention contention = new Contention();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void triesAgainAfterADeadlock() {
        String answer = contention.meet(() -> {
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
        assertThatThrownBy(() -> contention.meet(() -> {
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
        assertThatThrownBy(() -> contention.meet(() -> {
                    calls.incrementAndGet();
                    throw failure(1205);
                }))
                .isInstanceOf(Problem.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void leavesEverythingElseAsItIs() {
        Problem refused = Problem.conflict("WRONG_STATE", "no");
        assertThatThrownBy(() -> contention.meet(() -> {
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
