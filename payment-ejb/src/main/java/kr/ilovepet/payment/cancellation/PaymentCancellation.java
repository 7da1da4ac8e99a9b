package kr.ilovepet.payment.cancellation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Failure;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.payment.reconciliation.Reconciliation;
import kr.ilovepet.payment.toss.TossCallLog;
import kr.ilovepet.payment.toss.TossCallLogEntry;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.work.Backoff;
import kr.ilovepet.payment.work.NextStep;
import kr.ilovepet.payment.work.TaskResult;
import kr.ilovepet.payment.work.TossTask;

/** Gives money back: does what {@link CancellationRules} says about each response of Toss. */
@Dependent
public class PaymentCancellation {

    private static final Logger LOG = Logger.getLogger(PaymentCancellation.class.getName());

    private final TossCallLog log;
    private final Reconciliation reconciliation;

    @Inject
    public PaymentCancellation(TossCallLog log, Reconciliation reconciliation) {
        this.log = log;
        this.reconciliation = reconciliation;
    }

    /** Applies a response to the cancellation that the task names. */
    public TaskResult apply(TossResponse response, TossTask task, Payment payment, Instant now) {
        Cancellation cancellation = payment.cancellation(task.cancelRequestId()).orElseThrow();
        boolean lookedUp = task.request().isLookUp();
        if (!lookedUp && response.kind() == TossResponse.Kind.ERROR) {
            cancellation.attempts().failed(response.code());
        }
        CancellationRules rules = new CancellationRules(cancellation);
        NextStep step = lookedUp ? rules.afterLookUp(response) : rules.afterCancel(response);
        boolean refusedForGood = step.kind() == NextStep.Kind.REFUSED && cancellation.requestedByOrder();
        switch (step.kind()) {
            case DONE -> complete(payment, cancellation, rules, response.payment(), now);
            case REFUSED -> {
                if (refusedForGood) {
                    payment.refuseCancellation(cancellation, step.failure().code(), now);
                } else {
                    retryOrphanCharge(payment, cancellation, step.failure());
                }
            }
            case RETRY_SAME_KEY -> cancellation.attempts().retryWithSameKey();
            case RETRY_NEW_KEY -> {
                if (response.kind() == TossResponse.Kind.PAYMENT) {
                    reconciliation.countCanceledAtProvider(payment, response.payment(), now);
                }
                cancellation.attempts().retryWithNewKey();
            }
            default -> cancellation.attempts().lookUpNext();
        }
        if (step.kind() == NextStep.Kind.DONE || refusedForGood) {
            return TaskResult.finished(step.outcome());
        }
        return step.kind() == NextStep.Kind.LOOK_UP
                ? TaskResult.continuesAtOnce(step.outcome())
                : TaskResult.continuesAt(Backoff.next(response, cancellation.requestedAt(), now), step.outcome());
    }

    private void complete(
            Payment payment, Cancellation cancellation, CancellationRules rules, TossPayment found, Instant now) {
        Won returned = rules.returned(found, found.canceledAmount().exceeding(payment.canceledAmount()));
        Instant at = rules.entryIn(found)
                .map(TossCancel::canceledAt)
                .or(found::lastCanceledAt)
                .orElse(now);
        if (found.approvedAt() != null) {
            payment.addCanceledAmount(returned);
        }
        boolean confirming = payment.state() == PaymentState.CONFIRMING;
        payment.completeCancellation(cancellation, returned, at, now);
        if (confirming && payment.state() == PaymentState.DECLINED) {
            log.add(TossCallLogEntry.refusedWithoutCall(payment, cancellation.reason(), now));
        }
        reconciliation.countCanceledAtProvider(payment, found, now);
        payment.settle(now);
    }

    /**
     * Money that belongs to no paid order must go back: a person has to see to it, and until then Toss is asked again.
     * The cancellation stays open, which keeps the payment among the unsettled ones and its alert firing.
     */
    private static void retryOrphanCharge(Payment payment, Cancellation cancellation, Failure failure) {
        LOG.log(
                Level.SEVERE,
                () -> "Toss refuses to cancel an orphan charge (" + failure.code() + "): payment "
                        + payment.paymentId());
        cancellation.attempts().retryWithNewKey();
    }
}
