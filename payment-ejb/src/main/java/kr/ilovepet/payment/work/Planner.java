package kr.ilovepet.payment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import kr.ilovepet.payment.ledger.Attempts;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.work.Work.Task;

/** Decides what to ask Toss next about a payment. */
@ApplicationScoped
public class Planner {

    @Inject
    private PaymentRecords records;

    @Inject
    private TossCalls calls;

    /**
     * The next question, or none.
     *
     * @param resumed whether somebody claimed the payment before and did not finish: then Toss is asked what became of
     *     it before anything else
     */
    public Optional<Work> next(Payment payment, String claim, boolean resumed) {
        Optional<Cancellation> cancellation = cancellation(payment);
        if (cancellation.isPresent()) {
            return Optional.of(cancel(payment, cancellation.get(), claim, resumed));
        }
        return switch (payment.state()) {
            case CONFIRMING -> payment.refused() ? Optional.empty() : Optional.of(confirm(payment, claim, resumed));
            case APPROVED, CANCELED, DECLINED, CLOSED ->
                Optional.of(Work.of(payment, claim, Task.COMPARE, null, calls.lookUp(payment)));
            case READY, CANCELING -> Optional.empty();
        };
    }

    private Optional<Cancellation> cancellation(Payment payment) {
        return records.openCancellations(payment).stream()
                .filter(open -> open.askedIn(payment.state()))
                .findFirst();
    }

    private Work cancel(Payment payment, Cancellation cancellation, String claim, boolean resumed) {
        return Work.of(
                payment,
                claim,
                Task.CANCEL,
                cancellation.id(),
                looksUp(cancellation.attempts(), resumed)
                        ? calls.lookUp(payment)
                        : calls.cancel(payment, cancellation));
    }

    private Work confirm(Payment payment, String claim, boolean resumed) {
        return Work.of(
                payment,
                claim,
                Task.CONFIRM,
                null,
                looksUp(payment.attempts(), resumed) ? calls.lookUp(payment) : calls.confirm(payment));
    }

    private static boolean looksUp(Attempts attempts, boolean resumed) {
        return resumed || attempts.looksUpFirst();
    }
}
