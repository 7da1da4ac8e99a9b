package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentEvent.WorkDue;
import kr.ilovepet.payment.domain.Payments;
import kr.ilovepet.payment.work.TossTask;
import kr.ilovepet.payment.work.TossTask.Purpose;

/**
 * Gives each payment with something due to one worker of all instances. A claim lasts as long as its instance renews
 * the lease, and is free soon after a crash. Two workers on one payment would do no harm: both would use the stored
 * key, and only the one with the claim may record.
 */
@Dependent
public class PaymentClaims {

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Payments payments;
    private final TaskPlanner planner;
    private final InstantSource clock;

    @Inject
    public PaymentClaims(Payments payments, TaskPlanner planner, InstantSource clock) {
        this.payments = payments;
        this.planner = planner;
        this.clock = clock;
    }

    /**
     * Claims up to so many payments that have a task; those that have none are not due any more. Charges and refunds
     * come before comparisons: anybody can cause those by a webhook notification.
     *
     * @param limit how many at most
     * @param comparisons how many of them may be due for a comparison
     */
    public List<TossTask> claim(int limit, int comparisons) {
        Instant now = clock.instant();
        List<TossTask> tasks = new ArrayList<>(claim(payments.findUnsettled(now, limit), now));
        int left = Math.min(limit - tasks.size(), comparisons);
        if (left > 0) {
            tasks.addAll(claim(payments.findSettled(now, left), now));
        }
        return tasks;
    }

    private List<TossTask> claim(List<Payment> due, Instant now) {
        List<TossTask> tasks = new ArrayList<>();
        for (Payment payment : due) {
            claim(payment, now, any -> true)
                    .ifPresentOrElse(
                            tasks::add, () -> payment.release(payment.schedule().nextAttemptAt()));
        }
        return tasks;
    }

    /**
     * Claims a payment that has just become due, in the transaction of that, so that nobody need look for it.
     *
     * @return empty where it is due later, somebody has claimed it, there is no task for it, or it is only to be
     *     compared
     */
    public Optional<TossTask> claimAtOnce(WorkDue due) {
        Instant now = clock.instant();
        Payment payment = due.payment();
        if (due.at().isAfter(now) || payment.schedule().claimed()) {
            return Optional.empty();
        }
        return claim(payment, now, task -> task.purpose() != Purpose.RECONCILIATION);
    }

    /** Claims the payment for its next task; empty, and unclaimed as it was, where it has none that is wanted. */
    private Optional<TossTask> claim(Payment payment, Instant now, Predicate<TossTask> wanted) {
        String claim = UUID.randomUUID().toString();
        Optional<TossTask> task =
                planner.next(payment, claim, payment.schedule().claimed()).filter(wanted);
        task.ifPresent(found -> payment.schedule().claim(claim, now.plus(LEASE)));
        return task;
    }

    /**
     * Prolongs the claims while their requests are under way.
     *
     * @param claims rows of the payments by their claims
     */
    public void renew(Map<String, Long> claims) {
        payments.renewClaims(claims, clock.instant().plus(LEASE));
    }
}
