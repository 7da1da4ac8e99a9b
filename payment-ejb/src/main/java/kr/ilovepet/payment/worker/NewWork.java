package kr.ilovepet.payment.worker;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import kr.ilovepet.payment.domain.PaymentEvent.WorkDue;
import kr.ilovepet.payment.work.TossTask;

/**
 * Claims a payment for this instance in the transaction that makes it due, while workers are free: the request to Toss
 * then leaves right after the commit. One transaction may make many due, so each takes a worker's slot when it is
 * claimed; a transaction that fails gives its slots back. Where the instance ends in between, the lease does so too,
 * and whoever claims the payment next asks Toss first what became of it.
 */
@ApplicationScoped
public class NewWork {

    private RunningTasks running;
    private PaymentClaims claims;
    private Event<WorkClaimed> claimed;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    /** For the proxies of the container. */
    protected NewWork() {}

    @Inject
    NewWork(RunningTasks running, PaymentClaims claims, Event<WorkClaimed> claimed) {
        this.running = running;
        this.claims = claims;
        this.claimed = claimed;
    }

    void claim(@Observes WorkDue due) {
        Slot slot = new Slot(running);
        transactions.registerInterposedSynchronization(slot);
        if (!slot.reserve()) {
            return;
        }
        Optional<TossTask> task = claims.claimAtOnce(due);
        task.ifPresentOrElse(found -> claimed.fire(new WorkClaimed(found)), slot::giveBack);
    }

    /** A slot that is reserved for a claim. From the commit on it is the task's. */
    static final class Slot implements Synchronization {

        private final RunningTasks running;
        private boolean reserved;

        Slot(RunningTasks running) {
            this.running = running;
        }

        boolean reserve() {
            reserved = running.reserve();
            return reserved;
        }

        void giveBack() {
            if (reserved) {
                reserved = false;
                running.release();
            }
        }

        @Override
        public void beforeCompletion() {
            // The slot is kept until it is known whether the claim holds.
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                giveBack();
            }
        }
    }
}
