package kr.ilovepet.payment.confirmation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.payment.domain.Failure;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.Receipt;
import kr.ilovepet.payment.toss.TossCallLog;
import kr.ilovepet.payment.toss.TossCallLogEntry;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.work.Backoff;
import kr.ilovepet.payment.work.NextStep;
import kr.ilovepet.payment.work.TaskResult;
import kr.ilovepet.payment.work.TossTask;

/**
 * Charges shoppers: takes the order's request, and does what {@link ConfirmationRules} says about each response of
 * Toss.
 */
@Dependent
public class PaymentConfirmation {

    private static final Logger LOG = Logger.getLogger(PaymentConfirmation.class.getName());

    private final TossCallLog log;
    private final TossRequests requests;

    @Inject
    public PaymentConfirmation(TossCallLog log, TossRequests requests) {
        this.log = log;
        this.requests = requests;
    }

    /**
     * Begins to confirm a payment that is READY, or declines it where that can never succeed. Toss is asked by a
     * worker, after the commit.
     */
    public void begin(Payment payment, ConfirmationRequest request, String traceparent, Instant now) {
        payment.confirm(request.paymentKey(), request.command(), now);
        if (request.amount().equals(payment.amount())) {
            payment.wake(traceparent, now);
        } else {
            declineWithoutCall(payment, Failure.of("AMOUNT_MISMATCH"), now);
        }
    }

    private void declineWithoutCall(Payment payment, Failure failure, Instant now) {
        payment.decline(failure, now);
        log.add(TossCallLogEntry.refusedWithoutCall(payment, failure.code(), now));
    }

    /** Applies a response to a payment that is CONFIRMING. */
    public TaskResult apply(TossResponse response, TossTask task, Payment payment, Instant now) {
        boolean lookedUp = task.request().isLookUp();
        if (!lookedUp && response.kind() == TossResponse.Kind.ERROR) {
            payment.attempts().failed(response.code());
        }
        ConfirmationRules rules = new ConfirmationRules(payment, requests.tossOrderId(payment.order()));
        NextStep step = lookedUp ? rules.afterLookUp(response) : rules.afterConfirm(response);
        switch (step.kind()) {
            case DONE -> approve(payment, response.payment(), now);
            case REFUSED -> payment.decline(step.failure(), now);
            case KEY_REFUSED -> refuseKey(payment, step.failure(), now);
            case TAKE_BACK -> takeBack(payment, response.payment(), step.failure(), now);
            case RETRY_SAME_KEY -> payment.attempts().retryWithSameKey();
            case RETRY_NEW_KEY -> payment.attempts().retryWithNewKey();
            default -> payment.attempts().lookUpNext();
        }
        return switch (step.kind()) {
            case DONE, REFUSED, KEY_REFUSED -> TaskResult.finished(step.outcome());
            case TAKE_BACK, LOOK_UP -> TaskResult.continuesAtOnce(step.outcome());
            default -> TaskResult.continuesAt(Backoff.next(response, payment.confirmingSince(), now), step.outcome());
        };
    }

    private static void approve(Payment payment, TossPayment paid, Instant now) {
        Instant approvedAt = paid.approvedAt() == null ? now : paid.approvedAt();
        payment.approve(
                new Receipt(approvedAt, paid.method(), paid.lastTransactionKey(), paid.secret(), paid.receiptUrl()),
                now);
    }

    private static void refuseKey(Payment payment, Failure reason, Instant now) {
        LOG.log(Level.INFO, "Toss does not know the payment key for payment {0}: {1}", new Object[] {
            payment.paymentId(), reason.code()
        });
        payment.refuseKey(reason, now);
    }

    private static void takeBack(Payment payment, TossPayment found, Failure reason, Instant now) {
        LOG.log(
                Level.SEVERE,
                () -> "Toss holds what must not be charged (" + reason.code() + "): payment " + payment.paymentId()
                        + " is canceled there and declined");
        payment.takeBackOrphanCharge(found.paymentKey(), reason.code(), now);
    }
}
