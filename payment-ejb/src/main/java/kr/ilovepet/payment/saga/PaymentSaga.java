package kr.ilovepet.payment.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCanceled;
import kr.ilovepet.contract.PaymentCanceledFail;
import kr.ilovepet.contract.PaymentConfirmed;
import kr.ilovepet.contract.PaymentConfirmedFail;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.PaymentPreparedFail;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.MessageEndpoint;
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.inbox.StoredReplies;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.confirmation.ConfirmationRequest;
import kr.ilovepet.payment.confirmation.PaymentConfirmation;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.Cancellation.Purpose;
import kr.ilovepet.payment.domain.CancellationRequest;
import kr.ilovepet.payment.domain.OrderReference;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentEvent;
import kr.ilovepet.payment.domain.Payments;
import kr.ilovepet.payment.domain.Won;
import kr.ilovepet.platform.trace.Trace;

/**
 * Payment's part of the order saga: for each command what is done with it in which state of the payment, and how it is
 * replied to. A command is only recorded here; a worker asks Toss after the commit, and what Toss decides comes back as
 * an event of the payment, at the end of this file. A repeated command is replied to with what is known by now.
 */
@ApplicationScoped
public class PaymentSaga implements MessageEndpoint {

    @Inject
    private Payments payments;

    @Inject
    private PaymentConfirmation confirmation;

    @Inject
    private StoredReplies replies;

    @Inject
    private Outbox outbox;

    @Inject
    private MessageFormat format;

    @Inject
    private InstantSource clock;

    /** The messages of the contract. */
    @Produces
    @Dependent
    static MessageTypes messageTypes() {
        return MessageTypes.of(Message.ORDER_ID, Message.class, Topic.types(), Message::step);
    }

    @Override
    public MessageRoutes routes() {
        return new MessageRoutes()
                .on(PaymentPrepare.class, this::prepare)
                .on(PaymentPending.class, this::confirm)
                .on(PaymentCancel.class, this::cancel);
    }

    /** {@code payment.prepare}: the order has its amount. → {@code payment.prepared} | {@code payment.prepared.fail} */
    private void prepare(MessageHeader header, PaymentPrepare command) {
        replies.reply(header, () -> prepared(header, command));
    }

    private Message prepared(MessageHeader header, PaymentPrepare command) {
        Won amount = new Won(command.amount());
        if (amount.compareTo(Payment.MINIMUM_AMOUNT) < 0) {
            return new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT");
        }
        Payment payment = payments.findByOrder(header.subjectId()).orElseGet(() -> {
            OrderReference order =
                    new OrderReference(header.subjectId(), header.subject().incarnation());
            Payment ready = Payment.ready(order, command.userId(), amount, command.method(), clock.instant());
            payments.add(ready);
            return ready;
        });
        return new PaymentPrepared(payment.paymentId());
    }

    /**
     * {@code payment.pending}: the stock is taken and the shopper has authenticated. → {@code payment.confirmed} |
     * {@code payment.confirmed.fail}
     */
    private void confirm(MessageHeader header, PaymentPending command) {
        Optional<Payment> found = find(header, command.paymentId());
        if (found.isEmpty()) {
            outbox.reply(header, new PaymentConfirmedFail(command.paymentId(), "UNKNOWN_PAYMENT"));
            return;
        }
        Payment payment = found.get();
        switch (payment.state()) {
            case READY ->
                confirmation.begin(
                        payment,
                        new ConfirmationRequest(
                                command.paymentKey(), new Won(command.amount()), format.write(header, command)),
                        Trace.current().traceparent(),
                        clock.instant());
            // The first payment key stays, whatever key the repeated command has.
            case CONFIRMING -> wake(payment);
            case APPROVED, CANCELING, CANCELED ->
                outbox.reply(
                        header,
                        new PaymentConfirmed(
                                payment.paymentId(), payment.receipt().approvedAt()));
            case DECLINED ->
                outbox.reply(
                        header,
                        new PaymentConfirmedFail(
                                payment.paymentId(), payment.failure().code()));
            case CLOSED -> outbox.reply(header, new PaymentConfirmedFail(payment.paymentId(), "PAYMENT_CLOSED"));
        }
    }

    /**
     * {@code payment.cancel}: money goes back, or an order that ended unpaid cannot be paid any more. What is done
     * depends on what is known of the money ({@link Payment#requestCancellation}), not on the purpose, which goes back
     * with the reply. → {@code payment.canceled} | {@code payment.canceled.fail}
     */
    private void cancel(MessageHeader header, PaymentCancel command) {
        Optional<Payment> found = find(header, command.paymentId());
        if (found.isEmpty()) {
            outbox.reply(
                    header, new PaymentCanceledFail(command.cancelRequestId(), command.purpose(), "UNKNOWN_PAYMENT"));
            return;
        }
        Payment payment = found.get();
        Optional<Cancellation> requestedBefore = payment.cancellation(command.cancelRequestId());
        Cancellation cancellation =
                requestedBefore.orElseGet(() -> payment.requestCancellation(request(command), clock.instant()));
        if (cancellation.isOpen()) {
            wake(payment);
        } else if (requestedBefore.isPresent()) {
            replyAgain(payment.order(), cancellation);
        }
    }

    private static CancellationRequest request(PaymentCancel command) {
        return new CancellationRequest(
                command.cancelRequestId(),
                Purpose.valueOf(command.purpose().name()),
                Optional.ofNullable(command.amount()).map(Won::new),
                command.refundReason());
    }

    private void replyAgain(OrderReference order, Cancellation ended) {
        if (ended.state() == Cancellation.State.COMPLETED) {
            canceled(new PaymentEvent.Canceled(
                    order, ended.requestId(), ended.purpose(), ended.canceledAmount(), ended.canceledAt()));
        } else {
            cancellationRefused(new PaymentEvent.CancellationRefused(
                    order, ended.requestId(), ended.purpose(), ended.failureCode()));
        }
    }

    private Optional<Payment> find(MessageHeader header, String paymentId) {
        return payments.findByOrder(header.subjectId())
                .filter(payment -> payment.paymentId().equals(paymentId));
    }

    private void wake(Payment payment) {
        payment.wake(Trace.current().traceparent(), clock.instant());
    }

    void approved(@Observes PaymentEvent.Approved event) {
        outbox.send(subject(event.order()), new PaymentConfirmed(event.paymentId(), event.approvedAt()));
    }

    /**
     * The refused command is also recorded as a business dead letter, which is closed at once and cannot be replayed.
     */
    void declined(@Observes PaymentEvent.Declined event) {
        String code = event.failure().code();
        outbox.send(subject(event.order()), new PaymentConfirmedFail(event.paymentId(), code));
        outbox.sendBusinessDeadLetter(
                format.header(event.command()),
                format.body(event.command(), PaymentPending.class),
                code,
                event.attempts());
    }

    void canceled(@Observes PaymentEvent.Canceled event) {
        outbox.send(
                subject(event.order()),
                new PaymentCanceled(
                        event.requestId(),
                        purpose(event.purpose()),
                        event.amount().value(),
                        event.at()));
    }

    /** Nobody here asked for it, so that the message names no request. */
    void canceledAtProvider(@Observes PaymentEvent.CanceledAtProvider event) {
        outbox.send(
                subject(event.order()),
                PaymentCanceled.atProvider(event.amount().value(), event.at()));
    }

    void cancellationRefused(@Observes PaymentEvent.CancellationRefused event) {
        outbox.send(
                subject(event.order()),
                new PaymentCanceledFail(event.requestId(), purpose(event.purpose()), event.code()));
    }

    private static PaymentCancel.Purpose purpose(Purpose purpose) {
        return PaymentCancel.Purpose.valueOf(purpose.name());
    }

    private static Subject subject(OrderReference order) {
        return new Subject(order.orderId(), order.incarnation());
    }
}
