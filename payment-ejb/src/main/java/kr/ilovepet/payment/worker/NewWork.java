package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import kr.ilovepet.payment.domain.PaymentEvent.WorkDue;

/**
 * Claims a payment for this instance in the transaction that makes it due, while workers are free: the request to Toss
 * then leaves right after the commit. Where the instance ends in between, the lease does so too, and whoever claims the
 * payment next asks Toss first what became of it.
 */
@ApplicationScoped
public class NewWork {

    private RunningTasks running;
    private PaymentClaims claims;
    private Event<WorkClaimed> claimed;

    /** For the proxies of the container. */
    protected NewWork() {}

    @Inject
    NewWork(RunningTasks running, PaymentClaims claims, Event<WorkClaimed> claimed) {
        this.running = running;
        this.claims = claims;
        this.claimed = claimed;
    }

    void claim(@Observes WorkDue due) {
        if (running.free() > 0) {
            claims.claimAtOnce(due).ifPresent(task -> claimed.fire(new WorkClaimed(task)));
        }
    }
}
