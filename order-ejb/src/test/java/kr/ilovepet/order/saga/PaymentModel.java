package kr.ilovepet.order.saga;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import kr.ilovepet.messaging.inbox.MessageRoutes;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.order.domain.Order;

/**
 * Payment as the saga page describes it, with Toss behind it: commands are recorded, Toss decides later, and a repeated
 * command gets the reply that is known by then.
 */
final class PaymentModel {

    static final long LEAST_WON = 2_000;

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    enum State {
        READY,
        CONFIRMING,
        CHARGED,
        DECLINED,
        CLOSED
    }

    /** One payment: what we know of it, what Toss holds, and how much of what went back the order was reported of. */
    static final class Payment {
        final Subject subject;
        final String orderId;
        final long amount;
        State state = State.READY;
        String key;
        long charged;
        long returned;
        long reported;
        int refusedKeys;
        boolean canceledAtToss;
        final Map<String, RefundRequest> requests = new LinkedHashMap<>();

        Payment(Subject subject, long amount) {
            this.subject = subject;
            this.orderId = subject.id();
            this.amount = amount;
        }

        String id() {
            return "payment-" + orderId;
        }

        long left() {
            return charged - returned;
        }
    }

    /** A refund that is asked for; {@code reply} is null until it is known. */
    private static final class RefundRequest {
        final PaymentCancel asked;
        Message reply;

        RefundRequest(PaymentCancel asked) {
            this.asked = asked;
        }
    }

    private final Network network;
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Message> replies = new HashMap<>();

    PaymentModel(Network network) {
        this.network = network;
        network.connect(new MessageRoutes()
                .on(PaymentPrepare.class, this::prepare)
                .on(PaymentPending.class, this::confirm)
                .on(PaymentCancel.class, this::cancel));
    }

    Iterable<Payment> all() {
        return payments.values();
    }

    /** Whether Toss has yet to decide something. */
    boolean waitForToss() {
        return payments.values().stream()
                .anyMatch(payment -> payment.state == State.CONFIRMING
                        || open(payment) != null
                        || payment.reported < payment.returned);
    }

    private void prepare(MessageHeader header, PaymentPrepare order) {
        String orderId = header.subjectId();
        network.reply(header, replies.computeIfAbsent(header.idempotencyKey(), key -> {
            if (order.amount() < LEAST_WON) {
                return new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT");
            }
            Payment payment =
                    payments.computeIfAbsent(orderId, number -> new Payment(header.subject(), order.amount()));
            return payment.subject.equals(header.subject())
                    ? new PaymentPrepared(payment.id())
                    : new PaymentPreparedFail("ORDER_NUMBER_TAKEN");
        }));
    }

    private void confirm(MessageHeader header, PaymentPending order) {
        Payment payment = payments.get(header.subjectId());
        if (!payment.subject.equals(header.subject())) {
            network.reply(header, new PaymentConfirmedFail(order.paymentId(), "UNKNOWN_PAYMENT"));
        } else if (order.attempt() <= payment.refusedKeys) {
            sendRefusedKey(payment, order.attempt());
        } else if (payment.state == State.READY) {
            payment.state = State.CONFIRMING;
            payment.key = order.paymentKey();
        } else if (payment.state != State.CONFIRMING) {
            sendOutcome(payment);
        }
    }

    private void cancel(MessageHeader header, PaymentCancel order) {
        Payment payment = payments.get(header.subjectId());
        if (!payment.subject.equals(header.subject())) {
            network.reply(header, new PaymentCanceledFail(order.cancelRequestId(), order.purpose(), "UNKNOWN_PAYMENT"));
            return;
        }
        RefundRequest request =
                payment.requests.computeIfAbsent(order.cancelRequestId(), id -> new RefundRequest(order));
        if (payment.state == State.READY) {
            payment.state = State.CLOSED;
        }
        if (request.reply == null && payment.state != State.CONFIRMING && payment.left() == 0) {
            request.reply = nothing(request);
        }
        if (request.reply != null) {
            network.send(payment.subject, request.reply);
        }
    }

    /** Toss decides a charge. It charges a payment once; whoever asks again gets the same response. */
    void decideCharge(int pick, boolean approved) {
        pick(pick, payment -> payment.state == State.CONFIRMING, payment -> {
            if (approved) {
                payment.charged += payment.charged == 0 ? payment.amount : 0;
            }
            payment.state = payment.charged > 0 ? State.CHARGED : State.DECLINED;
            sendOutcome(payment);
            if (payment.state == State.DECLINED) {
                payment.requests.values().stream()
                        .filter(request -> request.reply == null)
                        .forEach(request -> {
                            request.reply = nothing(request);
                            network.send(payment.subject, request.reply);
                        });
            }
        });
    }

    /** Toss does not know the key, which nothing can have been charged under. */
    void refuseKey(int pick) {
        pick(
                pick,
                payment -> payment.state == State.CONFIRMING && payment.charged == 0 && open(payment) == null,
                payment -> {
                    payment.state = State.READY;
                    payment.key = null;
                    payment.refusedKeys++;
                    sendRefusedKey(payment, payment.refusedKeys);
                });
    }

    private void sendRefusedKey(Payment payment, int attempt) {
        network.send(payment.subject, new PaymentConfirmedFail(payment.id(), "PAYMENT_KEY_REFUSED", attempt));
    }

    /** Toss charges, and its response is lost on the way: nobody here knows. */
    void loseApproval(int pick) {
        pick(
                pick,
                payment -> payment.state == State.CONFIRMING && payment.charged == 0,
                payment -> payment.charged += payment.amount);
    }

    /** Toss refunds what is asked, or refuses; where nothing is left, it is refunded already. */
    void decideRefund(int pick, boolean given) {
        pick(pick, payment -> payment.state == State.CHARGED && open(payment) != null, payment -> {
            RefundRequest request = open(payment);
            PaymentCancel asked = request.asked;
            long won = asked.amount() == null ? payment.left() : asked.amount();
            if (given && payment.left() == 0) {
                long unreported = payment.returned - payment.reported;
                long ours = asked.amount() == null ? unreported : Math.min(asked.amount(), unreported);
                request.reply = new PaymentCanceled(asked.cancelRequestId(), asked.purpose(), ours, NOW);
                payment.reported += ours;
            } else if (given && won <= payment.left()) {
                payment.returned += won;
                payment.reported += won;
                request.reply = new PaymentCanceled(asked.cancelRequestId(), asked.purpose(), won, NOW);
            } else {
                request.reply =
                        new PaymentCanceledFail(asked.cancelRequestId(), asked.purpose(), "NOT_CANCELABLE_PAYMENT");
            }
            network.send(payment.subject, request.reply);
        });
    }

    /** Somebody cancels at Toss itself, all or a part, and nobody here knows of it yet. */
    void cancelAtToss(int pick, boolean all) {
        pick(
                pick,
                payment -> payment.state == State.CHARGED && payment.left() > 0,
                payment -> payment.returned += all ? payment.left() : 1 + pick % payment.left());
    }

    /** Reconciliation finds what was canceled at Toss. */
    void reconcile(int pick) {
        pick(pick, payment -> payment.reported < payment.returned, payment -> {
            network.send(payment.subject, PaymentCanceled.atProvider(payment.returned - payment.reported, NOW));
            payment.reported = payment.returned;
            payment.canceledAtToss = true;
        });
    }

    /** Whether the order was told of a cancellation that it had not asked for. */
    boolean canceledAtToss(Order order) {
        return of(order).filter(payment -> payment.canceledAtToss).isPresent();
    }

    /** The payment of the order; one of another order with its number is not. */
    Optional<Payment> of(Order order) {
        return Optional.ofNullable(payments.get(order.number().value()))
                .filter(payment ->
                        payment.subject.incarnation().equals(order.incarnation().value()));
    }

    private void sendOutcome(Payment payment) {
        network.send(
                payment.subject,
                payment.state == State.CHARGED
                        ? new PaymentConfirmed(payment.id(), NOW)
                        : new PaymentConfirmedFail(payment.id(), "REJECT_CARD_PAYMENT"));
    }

    private void pick(int pick, Predicate<Payment> fitting, Consumer<Payment> work) {
        List<Payment> choice = payments.values().stream().filter(fitting).toList();
        if (!choice.isEmpty()) {
            work.accept(choice.get(pick % choice.size()));
        }
    }

    private static RefundRequest open(Payment payment) {
        return payment.requests.values().stream()
                .filter(request -> request.reply == null)
                .findFirst()
                .orElse(null);
    }

    private static Message nothing(RefundRequest request) {
        return request.asked.amount() == null
                ? new PaymentCanceled(request.asked.cancelRequestId(), request.asked.purpose(), 0, NOW)
                : new PaymentCanceledFail(
                        request.asked.cancelRequestId(), request.asked.purpose(), "NOT_CANCELABLE_AMOUNT");
    }
}
