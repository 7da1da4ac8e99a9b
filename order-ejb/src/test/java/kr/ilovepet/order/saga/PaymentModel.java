package kr.ilovepet.order.saga;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Payment as the saga page describes it, with Toss behind it: commands are recorded, Toss decides later, and a repeated
 * command is answered with what is known by then.
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

    /** One payment: what we know of it, what Toss holds, and how much of what went back the order was told of. */
    static final class Payment {
        final String orderId;
        final long amount;
        State state = State.READY;
        String key;
        long charged;
        long returned;
        long told;
        boolean atDesk;
        final Map<String, Wish> wishes = new LinkedHashMap<>();

        Payment(String orderId, long amount) {
            this.orderId = orderId;
            this.amount = amount;
        }

        String id() {
            return "payment-" + orderId;
        }

        long left() {
            return charged - returned;
        }
    }

    /** Money that is asked back; {@code answer} is null until it is known. */
    private static final class Wish {
        final PaymentCancel asked;
        Message answer;

        Wish(PaymentCancel asked) {
            this.asked = asked;
        }
    }

    private final Network network;
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Message> answers = new HashMap<>();

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
                .anyMatch(payment ->
                        payment.state == State.CONFIRMING || open(payment) != null || payment.told < payment.returned);
    }

    private void prepare(MessageHeader header, PaymentPrepare order) {
        String orderId = header.subjectId();
        network.send(orderId, answers.computeIfAbsent(header.idempotencyKey(), key -> {
            if (order.amount() < LEAST_WON) {
                return new PaymentPreparedFail("BELOW_MINIMUM_AMOUNT");
            }
            return new PaymentPrepared(payments.computeIfAbsent(orderId, number -> new Payment(number, order.amount()))
                    .id());
        }));
    }

    private void confirm(MessageHeader header, PaymentPending order) {
        Payment payment = payments.get(header.subjectId());
        if (payment.state == State.READY) {
            payment.state = State.CONFIRMING;
            payment.key = order.paymentKey();
        } else if (payment.state != State.CONFIRMING) {
            tellOutcome(payment);
        }
    }

    private void cancel(MessageHeader header, PaymentCancel order) {
        Payment payment = payments.get(header.subjectId());
        Wish wish = payment.wishes.computeIfAbsent(order.cancelRequestId(), id -> new Wish(order));
        if (payment.state == State.READY) {
            payment.state = State.CLOSED;
        }
        if (wish.answer == null && payment.state != State.CONFIRMING && payment.left() == 0) {
            wish.answer = nothing(wish);
        }
        if (wish.answer != null) {
            network.send(payment.orderId, wish.answer);
        }
    }

    /** Toss decides a charge. It charges a payment once; the answer to whoever asks again is the same. */
    void decideCharge(int pick, boolean approved) {
        pick(pick, payment -> payment.state == State.CONFIRMING, payment -> {
            if (approved) {
                payment.charged += payment.charged == 0 ? payment.amount : 0;
            }
            payment.state = payment.charged > 0 ? State.CHARGED : State.DECLINED;
            tellOutcome(payment);
            if (payment.state == State.DECLINED) {
                payment.wishes.values().stream()
                        .filter(wish -> wish.answer == null)
                        .forEach(wish -> {
                            wish.answer = nothing(wish);
                            network.send(payment.orderId, wish.answer);
                        });
            }
        });
    }

    /** Toss charges, and its answer is lost on the way: nobody here knows. */
    void loseApproval(int pick) {
        pick(
                pick,
                payment -> payment.state == State.CONFIRMING && payment.charged == 0,
                payment -> payment.charged += payment.amount);
    }

    /** Toss gives back what is asked, or refuses; nothing left to give is as good as given. */
    void decideRefund(int pick, boolean given) {
        pick(pick, payment -> payment.state == State.CHARGED && open(payment) != null, payment -> {
            Wish wish = open(payment);
            PaymentCancel asked = wish.asked;
            long won = asked.amount() == null ? payment.left() : asked.amount();
            if (given && payment.left() == 0) {
                long untold = payment.returned - payment.told;
                long ours = asked.amount() == null ? untold : Math.min(asked.amount(), untold);
                wish.answer = new PaymentCanceled(asked.cancelRequestId(), asked.purpose(), ours, NOW);
                payment.told += ours;
            } else if (given && won <= payment.left()) {
                payment.returned += won;
                payment.told += won;
                wish.answer = new PaymentCanceled(asked.cancelRequestId(), asked.purpose(), won, NOW);
            } else {
                wish.answer =
                        new PaymentCanceledFail(asked.cancelRequestId(), asked.purpose(), "NOT_CANCELABLE_PAYMENT");
            }
            network.send(payment.orderId, wish.answer);
        });
    }

    /** Somebody gives money back at Toss's own desk, all or a part, and nobody here hears of it yet. */
    void cancelAtDesk(int pick, boolean all) {
        pick(
                pick,
                payment -> payment.state == State.CHARGED && payment.left() > 0,
                payment -> payment.returned += all ? payment.left() : 1 + pick % payment.left());
    }

    /** A look at Toss finds what was given back there. */
    void compare(int pick) {
        pick(pick, payment -> payment.told < payment.returned, payment -> {
            network.send(payment.orderId, PaymentCanceled.atProvider(payment.returned - payment.told, NOW));
            payment.told = payment.returned;
            payment.atDesk = true;
        });
    }

    /** Whether the order was told of a return that it had not asked for. */
    boolean atDesk(String orderId) {
        return payments.containsKey(orderId) && payments.get(orderId).atDesk;
    }

    private void tellOutcome(Payment payment) {
        network.send(
                payment.orderId,
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

    private static Wish open(Payment payment) {
        return payment.wishes.values().stream()
                .filter(wish -> wish.answer == null)
                .findFirst()
                .orElse(null);
    }

    private static Message nothing(Wish wish) {
        return wish.asked.amount() == null
                ? new PaymentCanceled(wish.asked.cancelRequestId(), wish.asked.purpose(), 0, NOW)
                : new PaymentCanceledFail(wish.asked.cancelRequestId(), wish.asked.purpose(), "NOT_CANCELABLE_AMOUNT");
    }
}
