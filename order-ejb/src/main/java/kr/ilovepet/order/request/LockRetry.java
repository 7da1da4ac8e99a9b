package kr.ilovepet.order.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Supplier;
import kr.ilovepet.platform.database.LockFault;
import kr.ilovepet.platform.fault.Faults;
import kr.ilovepet.platform.problem.Problem;

/**
 * Tries changes of an order or a cart again that lost to others at the same time. After a deadlock or a stale version
 * nothing of the change happened, and the next attempt sees the state that won. A change that waited too long for a
 * lock is not tried again.
 */
@ApplicationScoped
public class LockRetry {

    private static final int ATTEMPTS = 4;

    /**
     * Makes the change, up to four times.
     *
     * @param change runs in a transaction of its own
     * @throws Problem 503 when it cannot be made now
     */
    public <T> T run(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (RuntimeException failed) {
                boolean waited = LockFault.WAITED_TOO_LONG.causes(failed);
                boolean lost = LockFault.DEADLOCK.causes(failed) || Faults.is(failed, OptimisticLockException.class);
                if (!waited && !lost) {
                    throw failed;
                }
                if (waited || attempt == ATTEMPTS) {
                    throw Problem.of(503, "TRY_AGAIN", "Others are changing this at the same time; please try again");
                }
            }
        }
    }
}
