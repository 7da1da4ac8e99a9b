package kr.ilovepet.order.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import kr.ilovepet.platform.database.LockFault;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.problem.Problem;

/**
 * Carries out what may meet other changes of the same order. Who loses to a deadlock is carried out again, since
 * nothing of it happened; then it sees the state that won. Who waits too long for the others is told to try again.
 */
@ApplicationScoped
public class Contention {

    private static final int ATTEMPTS = 4;

    /**
     * Does the work in transactions of its own.
     *
     * @throws Problem what the work refuses with; 503 when it cannot be carried out now
     */
    public <T> T meet(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                boolean waited = LockFault.WAITED_TOO_LONG.causes(failed);
                boolean lost = LockFault.DEADLOCK.causes(failed) || Faults.is(failed, OptimisticLockException.class);
                if (!waited && !lost) {
                    throw failed;
                }
                if (waited || attempt == ATTEMPTS) {
                    throw Problem.of(503, "TRY_AGAIN", "The order is being changed by others; please try again");
                }
            }
        }
    }
}
