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
import kr.ilovepet.payment.toss.OutcomeTable;
import kr.ilovepet.payment.toss.TossCallLog;
import kr.ilovepet.payment.toss.TossCallLogEntry;
import kr.ilovepet.payment.toss.TossOperation;
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

    /** Outcome of a look-up that does not bear out what a person has recorded. */
    private static final String CONTRADICTED = "CONTRADICTED";

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
            if (OutcomeTable.verdict(TossOperation.CANCEL, response.code()).saysNothing()) {
                cancellation.answeredUnknown();
            }
        }
        CancellationRules rules = new CancellationRules(cancellation);
        NextStep step = lookedUp ? rules.afterLookUp(response) : rules.afterCancel(response);
        boolean contradicted = contradicts(step, response, cancellation);
        boolean refusedForGood = step.kind() == NextStep.Kind.REFUSED && cancellation.requestedByOrder();
        switch (step.kind()) {
            case DONE -> complete(payment, cancellation, rules, response.payment(), now);
            case REFUSED -> {
                if (refusedForGood) {
                    countCanceledAtProvider(payment, response, now);
                    payment.refuseCancellation(cancellation, step.failure().code(), now);
                } else {
                    retryOrphanCharge(payment, cancellation, step.failure());
                }
            }
            case RETRY_SAME_KEY -> cancellation.attempts().retryWithSameKey();
            case RETRY_NEW_KEY -> {
                countCanceledAtProvider(payment, response, now);
                cancellation.attempts().retryWithNewKey();
            }
            default -> cancellation.attempts().lookUpNext();
        }
        if (step.kind() == NextStep.Kind.DONE || refusedForGood) {
            return TaskResult.finished(step.outcome());
        }
        return step.kind() == NextStep.Kind.LOOK_UP
                ? TaskResult.continuesAtOnce(step.outcome())
                : TaskResult.continuesAt(
                        nextAttempt(response, cancellation, now), contradicted ? CONTRADICTED : step.outcome());
    }

    private static Instant nextAttempt(TossResponse response, Cancellation cancellation, Instant now) {
        return cancellation.stuck()
                ? Backoff.slower(response, cancellation.requestedAt(), now)
                : Backoff.next(response, cancellation.requestedAt(), now);
    }

    /**
     * Whether a person has said something that Toss's list, which was read since, does not bear out; it is forgotten.
     */
    private static boolean contradicts(NextStep step, TossResponse response, Cancellation cancellation) {
        boolean contradicted = response.kind() == TossResponse.Kind.PAYMENT
                && cancellation.recordedOutcome().isPresent()
                && (step.kind() == NextStep.Kind.RETRY_SAME_KEY || step.kind() == NextStep.Kind.RETRY_NEW_KEY);
        if (contradicted) {
            LOG.log(
                    Level.WARNING,
                    () -> "Toss does not show what was recorded of refund " + cancellation.requestId()
                            + "; it is asked on");
            cancellation.forgetRecordedOutcome();
        }
        return contradicted;
    }

    private void countCanceledAtProvider(Payment payment, TossResponse response, Instant now) {
        if (response.kind() == TossResponse.Kind.PAYMENT) {
            reconciliation.countCanceledAtProvider(payment, response.payment(), now);
        }
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
        if (rules.entryIn(found).isPresent()) {
            cancellation.forgetRecordedOutcome();
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
