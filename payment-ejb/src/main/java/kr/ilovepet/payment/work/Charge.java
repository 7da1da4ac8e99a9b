package kr.ilovepet.payment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.outbox.DeadLetterKind;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Cancellation.Origin;
import kr.ilovepet.payment.ledger.Failure;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.ledger.Receipt;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.work.Books.Result;

/** Applies to a payment that is CONFIRMING what {@link ConfirmRules} says. */
@ApplicationScoped
public class Charge {

    private static final Logger LOG = Logger.getLogger(Charge.class.getName());

    @Inject
    private PaymentRecords records;

    @Inject
    private TossCalls calls;

    @Inject
    private Outbox outbox;

    /** Records the reply, in the transaction of {@link Books}. */
    public Result record(Payment payment, Work work, TossReply reply, Instant now) {
        boolean lookedUp = work.call().looksUp();
        if (!lookedUp && reply.kind() == TossReply.Kind.ERROR) {
            payment.attempts().answered(reply.code());
        }
        ConfirmRules rules = new ConfirmRules(payment, calls.orderIdAtToss(payment));
        Step step = lookedUp ? rules.afterLookUp(reply) : rules.afterConfirm(reply);
        switch (step.kind()) {
            case DONE -> approve(payment, reply.payment(), now);
            case REFUSED -> refuse(payment, step.failure());
            case TAKE_BACK -> takeBack(payment, step.failure(), now);
            case SAME_KEY_AGAIN -> payment.attempts().sameKeyAgain();
            case NEW_KEY_AGAIN -> payment.attempts().newKeyAgain();
            default -> payment.attempts().lookUpNext();
        }
        return switch (step.kind()) {
            case DONE, REFUSED -> Result.finished(step);
            case TAKE_BACK, LOOK_UP -> Result.atOnce(step);
            default -> Result.later(step, Backoff.next(reply, payment.confirmingSince(), now));
        };
    }

    private void approve(Payment payment, TossPayment paid, Instant now) {
        Instant approvedAt = paid.approvedAt() == null ? now : paid.approvedAt();
        payment.approve(
                new Receipt(approvedAt, paid.method(), paid.lastTransactionKey(), paid.secret(), paid.receiptUrl()),
                now);
        outbox.send(payment.orderId(), new PaymentConfirmed(payment.paymentId(), approvedAt));
        if (!records.openCancellations(payment).isEmpty()) {
            payment.beginCanceling(now);
        }
    }

    /**
     * Keeps the refusal; the command goes to its dead letter topic as refused by the business, whose handler closes the
     * payment and tells the order.
     */
    public void refuse(Payment payment, Failure failure) {
        payment.refuse(failure);
        outbox.sendToDeadLetterTopic(
                Topic.PAYMENT_PENDING,
                payment.orderId(),
                DeadLetterKind.BUSINESS,
                failure.code(),
                payment.attempts().number() + 1,
                "payment",
                payment.command());
    }

    private void takeBack(Payment payment, Failure reason, Instant now) {
        LOG.log(
                Level.SEVERE,
                () -> "Toss holds what must not be charged (" + reason.code() + "): payment " + payment.paymentId()
                        + " is cancelled there and refused");
        records.add(new Cancellation(
                "take-back-" + payment.paymentId(), payment.id(), Origin.UNWANTED_CHARGE, null, reason.code(), now));
    }
}
