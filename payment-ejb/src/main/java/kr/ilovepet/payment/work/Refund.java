package kr.ilovepet.payment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Failure;
import kr.ilovepet.payment.ledger.LogEntry;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.PaymentState;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossPayment.TossCancel;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.work.Books.Result;

/** Applies to a cancellation what {@link CancelRules} says. */
@ApplicationScoped
public class Refund {

    private static final Logger LOG = Logger.getLogger(Refund.class.getName());

    @Inject
    private PaymentRecords records;

    @Inject
    private Charge charge;

    @Inject
    private Comparison comparison;

    @Inject
    private Outbox outbox;

    /** Records the reply, in the transaction of {@link Books}. */
    public Result record(Payment payment, Work work, TossReply reply, Instant now) {
        Cancellation cancellation = records.cancellation(work.cancellation());
        boolean lookedUp = work.call().looksUp();
        if (!lookedUp && reply.kind() == TossReply.Kind.ERROR) {
            cancellation.attempts().answered(reply.code());
        }
        CancelRules rules = new CancelRules(cancellation);
        Step step = lookedUp ? rules.afterLookUp(reply) : rules.afterCancel(reply);
        boolean unwanted = cancellation.ofUnwantedCharge();
        switch (step.kind()) {
            case DONE -> done(payment, cancellation, rules, reply.payment(), now);
            case REFUSED -> {
                if (unwanted) {
                    keepTrying(payment, cancellation, step);
                } else {
                    refused(payment, cancellation, step.failure(), now);
                }
            }
            case SAME_KEY_AGAIN -> cancellation.attempts().sameKeyAgain();
            case NEW_KEY_AGAIN -> {
                noteOthers(payment, reply, now);
                cancellation.attempts().newKeyAgain();
            }
            default -> cancellation.attempts().lookUpNext();
        }
        return switch (step.kind()) {
            case DONE -> Result.finished(step);
            case LOOK_UP -> Result.atOnce(step);
            case REFUSED ->
                unwanted
                        ? Result.later(step, Backoff.next(reply, cancellation.requestedAt(), now))
                        : Result.finished(step);
            default -> Result.later(step, Backoff.next(reply, cancellation.requestedAt(), now));
        };
    }

    private void done(Payment payment, Cancellation cancellation, CancelRules rules, TossPayment found, Instant now) {
        long won = rules.won(found, found.canceledAmount() - payment.canceledAmount());
        Instant at = rules.ours(found).map(TossCancel::canceledAt).orElseGet(found::lastCanceledAt);
        cancellation.done(won, at);
        if (found.approvedAt() != null) {
            payment.returned(won);
        }
        if (!cancellation.ofUnwantedCharge()) {
            outbox.send(payment.orderId(), new PaymentCanceled(cancellation.cancelRequestId(), won, at));
        } else if (payment.state() == PaymentState.CONFIRMING) {
            charge.refuse(payment, new Failure(cancellation.reason(), null));
            records.add(LogEntry.refusedUnasked(payment, cancellation.reason(), now));
        }
        comparison.noteCanceledElsewhere(payment, found);
        settle(payment, now);
    }

    private void refused(Payment payment, Cancellation cancellation, Failure failure, Instant now) {
        cancellation.refused(failure.code(), now);
        outbox.send(payment.orderId(), new PaymentCanceledFail(cancellation.cancelRequestId(), failure.code()));
        settle(payment, now);
    }

    /**
     * Money that no order is owed for must go back: a person has to see to it, and until then Toss is asked again. The
     * cancellation stays open, which keeps the payment on the list of those that rest, and its alert up.
     */
    private static void keepTrying(Payment payment, Cancellation cancellation, Step step) {
        LOG.log(
                Level.SEVERE,
                () -> "Toss refuses to take back an unwanted charge ("
                        + step.failure().code() + "): payment " + payment.paymentId());
        cancellation.attempts().newKeyAgain();
    }

    private void noteOthers(Payment payment, TossReply reply, Instant now) {
        if (reply.kind() == TossReply.Kind.PAYMENT) {
            comparison.noteCanceledElsewhere(payment, reply.payment());
        }
    }

    private void settle(Payment payment, Instant now) {
        if (records.openCancellations(payment).isEmpty()) {
            payment.settle(now);
        }
    }
}
