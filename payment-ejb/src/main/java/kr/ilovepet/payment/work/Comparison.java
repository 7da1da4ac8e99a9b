package kr.ilovepet.payment.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Cancellation.Origin;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.toss.TossPayment;
import kr.ilovepet.payment.toss.TossReply;
import kr.ilovepet.payment.work.Books.Result;

/** Applies to a payment at rest what {@link CompareRules} says. An agreement leaves no trace but its time. */
@ApplicationScoped
public class Comparison {

    private static final Logger LOG = Logger.getLogger(Comparison.class.getName());
    private static final long SECONDS_TO_NEXT_LOOK = 60;

    @Inject
    private PaymentRecords records;

    @Inject
    private TossCalls calls;

    @Inject
    private Outbox outbox;

    /** Records the reply, in the transaction of {@link Books}. */
    public Result record(Payment payment, TossReply reply, Instant now) {
        Step step = new CompareRules(payment, calls.orderIdAtToss(payment)).afterLookUp(reply);
        switch (step.kind()) {
            case UNWANTED_CHARGE -> takeBack(payment, reply.payment(), now);
            case CANCELED_ELSEWHERE -> {
                noteCanceledElsewhere(payment, reply.payment());
                if (records.openCancellations(payment).isEmpty()) {
                    payment.settle(now);
                }
            }
            case LOOK_UP_LATER -> {
                return Result.later(step, now.plusSeconds(SECONDS_TO_NEXT_LOOK));
            }
            default -> LOG.finest("Toss agrees");
        }
        payment.agenda().compared(now);
        return Result.finished(step);
    }

    private void takeBack(Payment payment, TossPayment found, Instant now) {
        LOG.log(
                Level.SEVERE,
                () -> "Charged at Toss without being owed: payment " + payment.paymentId() + ", " + payment.state()
                        + " here, " + found.status() + " there; it is cancelled there");
        payment.foundAtToss(found.paymentKey());
        records.add(new Cancellation(
                "unwanted-" + UUID.randomUUID(), payment.id(), Origin.UNWANTED_CHARGE, null, "UNWANTED_CHARGE", now));
    }

    /** Notes money that went back without our doing, and tells the order of it. */
    public void noteCanceledElsewhere(Payment payment, TossPayment found) {
        long won = found.canceledAmount() - payment.canceledAmount();
        if (won <= 0 || !payment.state().charged()) {
            return;
        }
        LOG.log(Level.WARNING, () -> won + " won were given back at Toss's own desk: payment " + payment.paymentId());
        payment.returned(won);
        outbox.send(payment.orderId(), new PaymentCanceled(null, won, found.lastCanceledAt()));
    }
}
