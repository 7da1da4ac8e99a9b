package kr.ilovepet.payment.saga;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
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
import kr.ilovepet.payment.domain.PaymentEvent.Approved;
import kr.ilovepet.payment.domain.PaymentEvent.Canceled;
import kr.ilovepet.payment.domain.PaymentEvent.CanceledAtProvider;
import kr.ilovepet.payment.domain.PaymentEvent.CancellationRefused;
import kr.ilovepet.payment.domain.PaymentEvent.Declined;
import kr.ilovepet.payment.domain.PaymentEvent.KeyRefused;
import kr.ilovepet.payment.domain.PaymentEvent.WorkDue;
import kr.ilovepet.payment.domain.PaymentKey;
import kr.ilovepet.payment.domain.PaymentState;
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

    private static final Logger LOG = Logger.getLogger(PaymentSaga.class.getName());

    /** Another order had the number before, and this service holds its payment. */
    private static final String ORDER_NUMBER_TAKEN = "ORDER_NUMBER_TAKEN";

    private static final String AMOUNT_MISMATCH = "AMOUNT_MISMATCH";

    /** The shopper is or may be charged, and not all of it has gone back. */
    private static final Set<PaymentState> HOLDS_MONEY =
            EnumSet.of(PaymentState.CONFIRMING, PaymentState.APPROVED, PaymentState.CANCELING);

    private Payments payments;
    private PaymentConfirmation confirmation;
    private StoredReplies replies;
    private Outbox outbox;
    private MessageFormat format;
    private InstantSource clock;

    /** For the proxies of the container. */
    protected PaymentSaga() {}

    @Inject
    public PaymentSaga(
            Payments payments,
            PaymentConfirmation confirmation,
            StoredReplies replies,
            Outbox outbox,
            MessageFormat format,
            InstantSource clock) {
        this.payments = payments;
        this.confirmation = confirmation;
        this.replies = replies;
        this.outbox = outbox;
        this.format = format;
        this.clock = clock;
    }

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

    /**
     * {@code payment.prepare}: the order has its amount. A payment that is here already is taken only if it was made
     * for this order, this member and this amount, and what it was charged otherwise goes back. →
     * {@code payment.prepared} | {@code payment.prepared.fail}
     */
    private void prepare(MessageHeader header, PaymentPrepare command) {
        Optional<Payment> known = payments.findByOrder(header.subjectId());
        if (known.isPresent() && !known.get().order().equals(order(header))) {
            LOG.log(
                    Level.WARNING,
                    "Order number {0} is given out again; the payment here is of another order",
                    order(header));
            outbox.reply(header, new PaymentPreparedFail(ORDER_NUMBER_TAKEN));
        } else if (known.isPresent() && !known.get().isOf(command.userId(), new Won(command.amount()))) {
            outbox.reply(header, new PaymentPreparedFail(AMOUNT_MISMATCH));
            takeBack(known.get());
        } else {
            replies.reply(header, () -> prepared(header, command, known));
        }
    }

    private Message prepared(MessageHeader header, PaymentPrepare command, Optional<Payment> known) {
        if (command.amount() < PaymentPrepare.LEAST_AMOUNT) {
            return new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT");
        }
        return new PaymentPrepared(known.orElseGet(() -> ready(header, command)).paymentId());
    }

    private Payment ready(MessageHeader header, PaymentPrepare command) {
        Payment ready = Payment.ready(
                order(header), command.userId(), new Won(command.amount()), command.method(), clock.instant());
        payments.add(ready);
        return ready;
    }

    /**
     * An order that wants another amount than its payment has is refused, and ends unpaid. What the payment was charged
     * for an earlier state of the order, or is being charged, goes back by itself: no second message tells the order to
     * ask for it, which could come before the refusal and be taken for the charge that the order waits for.
     */
    private void takeBack(Payment payment) {
        // The name that the order gives its own request: should that come, it is the same one.
        String requestId = payment.order().orderId() + "-orphan";
        if (HOLDS_MONEY.contains(payment.state())
                && payment.cancellation(requestId).isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "Order {0} wants another amount than its payment has; what was charged goes back",
                    payment.order());
            payment.requestCancellation(
                    new CancellationRequest(requestId, Purpose.ORPHAN, Optional.empty(), AMOUNT_MISMATCH),
                    clock.instant());
            wake(payment);
        }
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
        boolean sameAmount = payment.amount().equals(new Won(command.amount()));
        if (!sameAmount && payment.state() != PaymentState.READY) {
            outbox.reply(header, new PaymentConfirmedFail(payment.paymentId(), AMOUNT_MISMATCH));
            takeBack(payment);
            return;
        }
        if (command.attempt() <= payment.refusedKeys()) {
            // A repeat that came late: its key is not tried once more.
            outbox.reply(header, keyRefused(payment.paymentId(), command.attempt()));
            return;
        }
        switch (payment.state()) {
            case READY ->
                confirmation.begin(
                        payment,
                        new ConfirmationRequest(
                                new PaymentKey(command.paymentKey()),
                                new Won(command.amount()),
                                format.write(header, command)),
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

    private static PaymentConfirmedFail keyRefused(String paymentId, int attempt) {
        return new PaymentConfirmedFail(paymentId, "PAYMENT_KEY_REFUSED", attempt);
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
            // The order repeats its command until it has a reply, which is no reason to ask Toss more often.
            if (requestedBefore.isEmpty() || !cancellation.stuck()) {
                wake(payment);
            }
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
        on(
                ended.state() == Cancellation.State.COMPLETED
                        ? new Canceled(
                                order, ended.requestId(), ended.purpose(), ended.canceledAmount(), ended.canceledAt())
                        : new CancellationRefused(order, ended.requestId(), ended.purpose(), ended.failureCode()));
    }

    /** The payment of this id, if it is that of the order; one of another order with its number is not. */
    private Optional<Payment> find(MessageHeader header, String paymentId) {
        return payments.findByOrder(header.subjectId())
                .filter(payment -> payment.order().equals(order(header)))
                .filter(payment -> payment.paymentId().equals(paymentId));
    }

    private static OrderReference order(MessageHeader header) {
        return new OrderReference(header.subjectId(), header.subject().incarnation());
    }

    private void wake(Payment payment) {
        payment.wake(Trace.current().traceparent(), clock.instant());
    }

    /** What happened to a payment: the reply to the order, in the transaction in which it happened. */
    public void on(@Observes PaymentEvent event) {
        Level level = event instanceof WorkDue ? Level.FINE : Level.INFO;
        LOG.log(level, "Payment {0}", event.getClass().getSimpleName());
        switch (event) {
            case Approved(var order, var paymentId, var approvedAt) ->
                outbox.send(subject(order), new PaymentConfirmed(paymentId, approvedAt));
            case Declined declined -> {
                String code = declined.failure().code();
                outbox.send(subject(declined.order()), new PaymentConfirmedFail(declined.paymentId(), code));
                // A record of the refusal beside the reply: closed at once, and never replayed.
                outbox.sendBusinessDeadLetter(
                        format.header(declined.command()),
                        format.body(declined.command(), PaymentPending.class),
                        code,
                        declined.attempts());
            }
            case KeyRefused(var order, var paymentId, var attempt) ->
                outbox.send(subject(order), keyRefused(paymentId, attempt));
            case Canceled(var order, var requestId, var purpose, var amount, var at) ->
                outbox.send(subject(order), new PaymentCanceled(requestId, purpose(purpose), amount.value(), at));
            // Nobody here asked for it, so that the message names no request.
            case CanceledAtProvider(var order, var amount, var at) ->
                outbox.send(subject(order), PaymentCanceled.atProvider(amount.value(), at));
            case CancellationRefused(var order, var requestId, var purpose, var code) ->
                outbox.send(subject(order), new PaymentCanceledFail(requestId, purpose(purpose), code));
            case WorkDue due -> {
                // For the worker, not for the order.
            }
        }
    }

    private static PaymentCancel.Purpose purpose(Purpose purpose) {
        return PaymentCancel.Purpose.valueOf(purpose.name());
    }

    private static Subject subject(OrderReference order) {
        return new Subject(order.orderId(), order.incarnation());
    }
}
