package kr.ilovepet.payment.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kr.ilovepet.contract.Message;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentPending;
import kr.ilovepet.contract.PaymentPrepare;
import kr.ilovepet.contract.PaymentPrepared;
import kr.ilovepet.contract.Topic;
import kr.ilovepet.messaging.inbox.StoredReplies;
import kr.ilovepet.messaging.message.MessageFormat;
import kr.ilovepet.messaging.message.MessageHeader;
import kr.ilovepet.messaging.message.MessageTypes;
import kr.ilovepet.messaging.message.Subject;
import kr.ilovepet.messaging.outbox.Outbox;
import kr.ilovepet.payment.cancellation.PaymentCancellation;
import kr.ilovepet.payment.confirmation.PaymentConfirmation;
import kr.ilovepet.payment.domain.Cancellation;
import kr.ilovepet.payment.domain.InMemoryPayments;
import kr.ilovepet.payment.domain.Payment;
import kr.ilovepet.payment.domain.PaymentEvent;
import kr.ilovepet.payment.domain.PaymentEvent.WorkDue;
import kr.ilovepet.payment.domain.PaymentState;
import kr.ilovepet.payment.domain.Payments.ReconciliationBatch;
import kr.ilovepet.payment.reconciliation.Reconciliation;
import kr.ilovepet.payment.saga.PaymentSaga;
import kr.ilovepet.payment.toss.SimulatedToss;
import kr.ilovepet.payment.toss.TossCallLog;
import kr.ilovepet.payment.toss.TossRequests;
import kr.ilovepet.payment.toss.TossResponse;
import kr.ilovepet.payment.work.TossTask;
import kr.ilovepet.payment.worker.PaymentClaims;
import kr.ilovepet.payment.worker.ResponseRecorder;
import kr.ilovepet.payment.worker.TaskPlanner;

/**
 * The payment service of one order, put together without a container: everything real but database, broker and Toss.
 */
final class PaymentStory {

    static final String ORDER = "2026112300000001";
    static final String KEY = "key-1";
    static final long AMOUNT = 10_000;

    private static final Duration NOTIFICATION_INTERVAL = Duration.ofSeconds(5);
    private static final long MEMBER = 7;
    private static final Subject SUBJECT = new Subject(ORDER, "0123456789abcdef0123456789abcdef");

    /** Another order, to which the number was given once more. */
    private static final Subject NAMESAKE = new Subject(ORDER, "fedcba9876543210fedcba9876543210");

    /** What the service has sent. */
    final List<Object> sent = new ArrayList<>();

    final List<String> businessDeadLetters = new ArrayList<>();
    final SimulatedToss toss = new SimulatedToss(this::now);

    private final InMemoryPayments payments;
    private final PaymentSaga saga;
    private final Deque<TossTask> claimed = new ArrayDeque<>();
    private boolean workersFree = true;
    private final PaymentClaims claims;
    private final ResponseRecorder recorder;
    private Instant now = Instant.parse("2026-11-23T00:00:00Z");

    PaymentStory() {
        MessageTypes types = MessageTypes.of(Message.ORDER_ID, Message.class, Topic.types(), Message::step);
        TossRequests requests = new TossRequests(Optional.empty());
        TossCallLog log = entry -> {};
        PaymentConfirmation confirmation = new PaymentConfirmation(log, requests);
        Reconciliation reconciliation = new Reconciliation(requests);
        payments = new InMemoryPayments(this::on);
        TaskPlanner planner = new TaskPlanner(requests);
        saga = new PaymentSaga(payments, confirmation, new Replies(), new Sent(), new MessageFormat(types), this::now);
        claims = new PaymentClaims(payments, planner, this::now);
        recorder = new ResponseRecorder(
                payments,
                log,
                planner,
                confirmation,
                new PaymentCancellation(log, reconciliation),
                reconciliation,
                this::now);
        toss.authorize(KEY, ORDER, AMOUNT);
        prepare(MEMBER, AMOUNT);
    }

    /** As in the container: the service replies, and what is due now is claimed where a worker is free. */
    private void on(PaymentEvent event) {
        saga.on(event);
        if (event instanceof WorkDue due && workersFree) {
            claims.claimAtOnce(due).ifPresent(claimed::add);
        }
    }

    /** Whether what becomes due is claimed in the transaction of that, or found later. */
    void workersFree(boolean free) {
        workersFree = free;
    }

    private Instant now() {
        return now;
    }

    Payment payment() {
        return payments.findByOrder(ORDER).orElseThrow();
    }

    private String paymentId() {
        return sent(PaymentPrepared.class).get(0).paymentId();
    }

    /** The messages of this type that the service has sent. */
    <T> List<T> sent(Class<T> type) {
        return sent.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The order asks for a payment of so many won for this member. */
    void prepare(long member, long amount) {
        receive(new PaymentPrepare(member, amount, "CARD"));
    }

    /** Another order that was given the same number asks for all that an order can ask for. */
    void namesakeAsks() {
        receive(NAMESAKE, new PaymentPrepare(MEMBER, AMOUNT, "CARD"));
        receive(NAMESAKE, new PaymentPending(paymentId(), KEY, AMOUNT));
        receive(NAMESAKE, new PaymentCancel("namesake", PaymentCancel.Purpose.CLOSE, paymentId(), null, null));
    }

    /** The order asks for the charge; asked again it is the same command with a new event id. */
    void confirm() {
        confirm(KEY, payment().refusedKeys() + 1);
    }

    /** The order asks for the charge of this key, in this attempt to pay. */
    void confirm(String key, int attempt) {
        receive(new PaymentPending(paymentId(), key, AMOUNT, attempt));
    }

    /** The order asks to cancel so many won, all that is left when null. */
    void cancel(String requestId, PaymentCancel.Purpose purpose, Long amount) {
        receive(new PaymentCancel(requestId, purpose, paymentId(), amount, "changed my mind"));
    }

    /** An admin says what became of a refund; whether that is taken. */
    boolean record(String requestId, Cancellation.Outcome outcome) {
        return payment().recordOutcome(requestId, outcome, now);
    }

    /** Toss answers everything that is to be canceled with an error that says nothing, so many times an hour apart. */
    void sayNothing(int times) {
        toss.cancelsFailWith("FAILED_REFUND_PROCESS");
        for (int i = 0; i < times; i++) {
            wait(Duration.ofHours(1));
            work();
        }
        toss.cancelsFailWith(null);
    }

    /** How long Toss is left alone now. */
    Duration pause() {
        return Duration.between(now, payment().schedule().nextAttemptAt());
    }

    /** The order asks for the charge of so many won. */
    void confirmAmount(long amount) {
        receive(new PaymentPending(paymentId(), KEY, amount));
    }

    private void receive(Message command) {
        receive(SUBJECT, command);
    }

    private void receive(Subject order, Message command) {
        String idempotencyKey = order.id() + ":" + order.incarnation() + ":" + command.step();
        saga.routes().handle(new MessageHeader(UUID.randomUUID().toString(), now, order, idempotencyKey), command);
    }

    /** The worker does all that is due now. */
    void work() {
        for (Optional<TossTask> first = nextTask(); first.isPresent(); first = nextTask()) {
            goOn(first);
        }
    }

    private void goOn(Optional<TossTask> first) {
        Optional<TossTask> next = first;
        while (next.isPresent()) {
            TossTask task = next.get();
            next = recorder.record(task, toss.send(task.request()));
        }
    }

    private Optional<TossTask> nextTask() {
        return claimed.isEmpty() ? claims.claim(1, 1).stream().findFirst() : Optional.of(claimed.remove());
    }

    /** The worker sends one request and dies before it records the response. */
    void workAndDie() {
        nextTask().ifPresent(task -> {
            toss.send(task.request());
            payments.expireLease(task.payment());
        });
    }

    /** The worker sends one request, and another worker takes over before the response is recorded. */
    void workTooSlowly() {
        nextTask().ifPresent(task -> {
            TossResponse late = toss.send(task.request());
            payments.expireLease(task.payment());
            work();
            recorder.record(task, late);
        });
    }

    /** The worker does what is due, and this happens before the first response is recorded. */
    void workWhile(Runnable happening) {
        nextTask().ifPresent(task -> {
            TossResponse response = toss.send(task.request());
            happening.run();
            goOn(recorder.record(task, response));
        });
    }

    /** Toss, or anybody, says that something happened to the payment. */
    void notified() {
        if (payment().state() != PaymentState.READY) {
            payment().notified(now, NOTIFICATION_INTERVAL);
        }
    }

    /** Time goes by; the instance renews its claims on what it has not begun. */
    void wait(Duration time) {
        now = now.plus(time);
        claimed.stream()
                .filter(task -> payments.get(task.payment()).schedule().claimedAs(task.claim()))
                .forEach(task ->
                        payments.get(task.payment()).schedule().claim(task.claim(), now.plus(Duration.ofSeconds(10))));
    }

    /** The scheduler makes the payment due for reconciliation. */
    void reconcile() {
        payments.scheduleReconciliation(
                payments.findUnreconciled(new ReconciliationBatch(now.minus(Duration.ofDays(1)), now, 100)), now);
    }

    /** Nothing fails any more, until nothing is due any more. */
    void comeToRest() {
        toss.fault(SimulatedToss.Fault.NONE);
        for (int round = 0; round < 100; round++) {
            if (payment().schedule().nextAttemptAt() == null) {
                reconcile();
                work();
                if (payment().schedule().nextAttemptAt() == null) {
                    return;
                }
            }
            wait(Duration.ofMinutes(2));
            work();
        }
        throw new AssertionError("Still something is due: " + payment().state());
    }

    private final class Sent implements Outbox {
        @Override
        public void send(Subject subject, Object message) {
            sent.add(message);
        }

        @Override
        public void sendBusinessDeadLetter(MessageHeader command, Object message, String reason, int attempts) {
            businessDeadLetters.add(reason);
        }
    }

    private final class Replies implements StoredReplies {
        private final Map<String, Object> stored = new HashMap<>();

        @Override
        public void reply(MessageHeader command, Supplier<?> effect) {
            sent.add(stored.computeIfAbsent(command.idempotencyKey(), key -> effect.get()));
        }
    }
}
