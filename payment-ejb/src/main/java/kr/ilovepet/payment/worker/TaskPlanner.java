package kr.ilovepet.payment.worker;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.payment.domain.Attempts;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.toss.TossRequest;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.work.TossTask;
import kr.ilovepet.payment.work.TossTask.Purpose;

/** Decides what to ask Toss next about a payment. */
@Dependent
public class TaskPlanner {

    private final TossRequests requests;

    @Inject
    public TaskPlanner(TossRequests requests) {
        this.requests = requests;
    }

    /**
     * The next task, or none.
     *
     * @param resumed whether somebody claimed the payment before and did not finish: then Toss is asked what became of
     *     it before anything else
     */
    public Optional<TossTask> next(Payment payment, String claim, boolean resumed) {
        Optional<Cancellation> cancellation = payment.dueCancellation();
        if (cancellation.isPresent()) {
            return Optional.of(cancel(payment, cancellation.get(), claim, resumed));
        }
        return switch (payment.state()) {
            case CONFIRMING ->
                Optional.of(TossTask.of(Purpose.CONFIRMATION, payment, claim, confirm(payment, resumed)));
            case APPROVED, CANCELED, DECLINED, CLOSED ->
                Optional.of(TossTask.of(Purpose.RECONCILIATION, payment, claim, requests.lookUp(payment)));
            case READY, CANCELING -> Optional.empty();
        };
    }

    private TossTask cancel(Payment payment, Cancellation cancellation, String claim, boolean resumed) {
        // What a person has recorded is compared with Toss's list before anything else is asked.
        boolean recorded = cancellation.recordedOutcome().isPresent();
        TossRequest request = recorded || looksUp(cancellation.attempts(), resumed)
                ? requests.lookUp(payment)
                : requests.cancel(payment, cancellation);
        return TossTask.cancellation(payment, claim, cancellation.requestId(), request);
    }

    private TossRequest confirm(Payment payment, boolean resumed) {
        return looksUp(payment.attempts(), resumed) ? requests.lookUp(payment) : requests.confirm(payment);
    }

    private static boolean looksUp(Attempts attempts, boolean resumed) {
        return resumed || attempts.looksUpFirst();
    }
}
