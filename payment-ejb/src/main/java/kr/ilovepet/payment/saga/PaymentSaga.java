package kr.ilovepet.payment.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.inbox.StoredReplies;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.ledger.Failure;
import kr.ilovepet.payment.ledger.LogEntry;
import kr.ilovepet.payment.ledger.Payment;
import kr.ilovepet.payment.work.Charge;
import kr.ilovepet.payment.work.PaymentRecords;

/**
 * What payments do in the order saga. Commands are only recorded here; Toss is asked by the worker, after the commit. A
 * repeated command is answered again with what is known by now.
 */
@ApplicationScoped
public class PaymentSaga implements MessageEndpoint {

    /** No way of paying takes less. */
    private static final long LEAST_WON = 100;

    private static final int LONGEST_PAYMENT_KEY = 200;

    @Inject
    private PaymentRecords records;

    @Inject
    private Charge charge;

    @Inject
    private Cancelling cancelling;

    @Inject
    private Declining declining;

    @Inject
    private StoredReplies replies;

    @Inject
    private Outbox outbox;

    @Override
    public MessageRoutes routes() {
        return new MessageRoutes()
                .on(PaymentPrepare.class, this::prepare)
                .on(PaymentPending.class, this::confirm)
                .on(PaymentCancel.class, this::cancel)
                .onRefused(PaymentPending.class, this::refused);
    }

    /** The amount is agreed: READY, once per order. */
    private void prepare(MessageHeader header, PaymentPrepare order) {
        replies.reply(header, () -> prepared(header.orderId(), order));
    }

    private Message prepared(String orderId, PaymentPrepare order) {
        if (order.amount() < LEAST_WON) {
            return new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT");
        }
        Payment payment = records.ofOrder(orderId).orElseGet(() -> {
            Payment ready = Payment.ready(orderId, order.userId(), order.amount(), order.method(), Instant.now());
            records.add(ready);
            return ready;
        });
        return new PaymentPrepared(payment.paymentId());
    }

    /** The stock is taken and the shopper has authenticated: CONFIRMING, and the worker asks Toss. */
    private void confirm(MessageHeader header, PaymentPending order) {
        Optional<Payment> found = records.ofOrder(header.orderId())
                .filter(payment -> payment.paymentId().equals(order.paymentId()));
        if (found.isEmpty()) {
            outbox.send(header.orderId(), new PaymentConfirmedFail(order.paymentId(), "UNKNOWN_PAYMENT"));
            return;
        }
        Payment payment = found.get();
        switch (payment.state()) {
            case READY -> begin(payment, header, order);
            case CONFIRMING -> goOn(payment);
            case APPROVED, CANCELING, CANCELED ->
                outbox.send(
                        payment.orderId(),
                        new PaymentConfirmed(
                                payment.paymentId(), payment.receipt().approvedAt()));
            case DECLINED -> fail(payment, payment.failure().code());
            case CLOSED -> fail(payment, "PAYMENT_CLOSED");
        }
    }

    private void begin(Payment payment, MessageHeader header, PaymentPending order) {
        boolean keyFits = order.paymentKey().length() <= LONGEST_PAYMENT_KEY;
        payment.confirm(keyFits ? order.paymentKey() : null, MessageFormat.write(header, order), Instant.now());
        if (!keyFits) {
            refuseUnasked(payment, "INVALID_PAYMENT_KEY");
        } else if (order.amount() != payment.amount()) {
            refuseUnasked(payment, "AMOUNT_MISMATCH");
        } else {
            records.wake(payment);
        }
    }

    private void refuseUnasked(Payment payment, String code) {
        records.add(LogEntry.refusedUnasked(payment, code, Instant.now()));
        charge.refuse(payment, new Failure(code, null));
    }

    /** The command again, perhaps with another payment key: the first one stays. */
    private void goOn(Payment payment) {
        if (payment.refused()) {
            declining.decline(payment);
        } else {
            records.wake(payment);
        }
    }

    private void fail(Payment payment, String code) {
        outbox.send(payment.orderId(), new PaymentConfirmedFail(payment.paymentId(), code));
    }

    /** Money goes back, or an order that ended unpaid can no longer be paid. */
    private void cancel(MessageHeader header, PaymentCancel order) {
        cancelling.cancel(header.orderId(), order);
    }

    /** The dead letter of a refused command: the payment is closed. */
    private void refused(MessageHeader header, PaymentPending order) {
        records.ofOrder(header.orderId()).ifPresent(declining::decline);
    }
}
