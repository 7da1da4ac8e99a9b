package kr.ilovepet.payment.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.ledger.Cancellation;
import kr.ilovepet.payment.ledger.Cancellation.Origin;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.work.PaymentRecords;

/** Records what an order wants back; the worker asks Toss for it. Each request is kept once and answered always. */
@ApplicationScoped
public class Cancelling {

    @Inject
    private PaymentRecords records;

    @Inject
    private Outbox outbox;

    /** Takes the request, or answers it again. */
    public void cancel(String orderId, PaymentCancel order) {
        Optional<Payment> found =
                records.ofOrder(orderId).filter(payment -> payment.paymentId().equals(order.paymentId()));
        if (found.isEmpty()) {
            outbox.send(orderId, new PaymentCanceledFail(order.cancelRequestId(), "UNKNOWN_PAYMENT"));
            return;
        }
        Payment payment = found.get();
        Cancellation cancellation =
                records.cancellation(order.cancelRequestId()).orElseGet(() -> take(payment, order));
        switch (cancellation.state()) {
            case REQUESTED -> records.wake(payment);
            case DONE ->
                outbox.send(
                        orderId,
                        new PaymentCanceled(
                                cancellation.cancelRequestId(),
                                cancellation.canceledAmount(),
                                cancellation.canceledAt()));
            case REFUSED ->
                outbox.send(
                        orderId, new PaymentCanceledFail(cancellation.cancelRequestId(), cancellation.failureCode()));
        }
    }

    private Cancellation take(Payment payment, PaymentCancel order) {
        Instant now = Instant.now();
        Cancellation cancellation = new Cancellation(
                order.cancelRequestId(), payment.id(), Origin.ORDER, order.amount(), order.refundReason(), now);
        records.add(cancellation);
        switch (payment.state()) {
            case READY -> {
                payment.close(now);
                cancellation.done(0, now);
            }
            case DECLINED, CLOSED -> cancellation.done(0, now);
            case CANCELED -> {
                if (order.amount() == null) {
                    cancellation.done(0, now);
                } else {
                    cancellation.refused("NOT_CANCELABLE_AMOUNT", now);
                }
            }
            case APPROVED, CANCELING -> payment.beginCanceling(now);
            case CONFIRMING -> {
                // Whether there is anything to give back is not known yet: the request waits for that.
            }
        }
        return cancellation;
    }

    /** Answers the requests that waited for a charge which was refused in the end. */
    public void nothingWasCharged(Payment payment) {
        Instant now = Instant.now();
        for (Cancellation open : records.openCancellations(payment)) {
            if (open.origin() == Origin.ORDER) {
                open.done(0, now);
                outbox.send(payment.orderId(), new PaymentCanceled(open.cancelRequestId(), 0, now));
            }
        }
    }
}
