package kr.ilovepet.payment.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.ilovepet.payment.domain.Cancellation.Origin;
import kr.ilovepet.payment.domain.Cancellation.Purpose;

/**
 * The payment of one order, with the cancellations that were asked of it. Every change of state goes through the table
 * of {@link PaymentState}, is made under the row's lock and published at once as a {@link PaymentEvent}. A payment that
 * was read without {@link #publishTo a place to publish to} cannot be changed.
 */
@Entity
@Table(name = "payment")
public class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "payment_id")
    private String paymentId;

    @Embedded
    private OrderReference orderReference;

    @Column(name = "user_id")
    private long userId;

    private Won amount;
    private String method;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private PaymentState state;

    @Version
    private long version;

    @Column(name = "canceled_amount")
    private Won canceledAmount = Won.ZERO;

    @Column(name = "payment_key")
    private PaymentKey paymentKey;

    @Column(columnDefinition = "text")
    private String command;

    @Column(name = "refused_keys")
    private int refusedKeys;

    @Column(name = "confirming_since")
    private Instant confirmingSince;

    @Embedded
    private Attempts attempts;

    @Embedded
    private Failure failure;

    @Embedded
    private Receipt receipt;

    @Embedded
    private WorkSchedule schedule;

    @OneToMany(mappedBy = "payment", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Cancellation> cancellations = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Transient
    private PaymentEvents events;

    protected Payment() {}

    /**
     * A payment that can be made.
     *
     * @param method how the shopper means to pay; may be null
     */
    public static Payment ready(OrderReference order, long userId, Won amount, String method, Instant now) {
        Payment payment = new Payment();
        payment.paymentId = UUID.randomUUID().toString();
        payment.orderReference = order;
        payment.userId = userId;
        payment.amount = amount;
        payment.method = method;
        payment.state = PaymentState.READY;
        payment.attempts = Attempts.none();
        payment.createdAt = now;
        payment.changedAt = now;
        return payment;
    }

    /** From now on this payment publishes there; called by the repository. */
    public void publishTo(PaymentEvents events) {
        this.events = events;
    }

    /**
     * Records that the provider shall be asked to charge.
     *
     * @param command the message that asks for it, kept for its dead letter
     */
    public void confirm(PaymentKey key, String command, Instant now) {
        become(PaymentState.CONFIRMING, now);
        this.paymentKey = key;
        this.command = command;
        this.confirmingSince = now;
        this.attempts = Attempts.first();
    }

    /**
     * The provider has charged the shopper, for this order and this amount. Cancellations that waited for that are due
     * now.
     *
     * @throws IllegalStateException when the payment was approved before
     */
    public void approve(Receipt receipt, Instant now) {
        if (this.receipt != null) {
            throw new IllegalStateException("Payment " + paymentId + " was approved before");
        }
        become(PaymentState.APPROVED, now);
        this.receipt = receipt;
        publish(new PaymentEvent.Approved(orderReference, paymentId, receipt.approvedAt()));
        if (hasOpenCancellations()) {
            become(PaymentState.CANCELING, now);
        }
    }

    /** The charge was refused for certain. Cancellations that waited for the outcome are completed with nothing. */
    public void decline(Failure failure, Instant now) {
        Objects.requireNonNull(failure, "failure");
        become(PaymentState.DECLINED, now);
        this.failure = failure;
        publish(new PaymentEvent.Declined(orderReference, paymentId, failure, attempts.count() + 1, command));
        for (Cancellation open : openCancellations()) {
            if (open.requestedByOrder()) {
                complete(open, Won.ZERO, now);
            }
        }
    }

    /**
     * The provider knows the payment key not at all, or not for this order and its amount: nothing was charged under
     * it, nothing will be, and another key may be confirmed. A payment that the order wants canceled is declined.
     */
    public void refuseKey(Failure reason, Instant now) {
        if (hasOpenCancellations()) {
            decline(reason, now);
        } else {
            become(PaymentState.READY, now);
            refusedKeys++;
            command = null;
            confirmingSince = null;
            attempts = Attempts.none();
            publish(new PaymentEvent.KeyRefused(orderReference, paymentId, refusedKeys));
        }
        if (!hasOpenCancellations()) {
            // What the provider may hold for the order is under another, and is looked for by the order.
            paymentKey = null;
        }
    }

    /**
     * Takes the order's request to give money back, or to close a payment that nobody has paid.
     *
     * @return the cancellation, which is open where the provider has to be asked
     */
    public Cancellation requestCancellation(CancellationRequest request, Instant now) {
        Cancellation cancellation = add(Origin.ORDER, request, now);
        switch (state) {
            case READY -> {
                become(PaymentState.CLOSED, now);
                complete(cancellation, Won.ZERO, now);
            }
            case DECLINED, CLOSED -> complete(cancellation, Won.ZERO, now);
            case CANCELED -> {
                if (request.amount().isEmpty()) {
                    complete(cancellation, Won.ZERO, now);
                } else {
                    refuse(cancellation, "NOT_CANCELABLE_AMOUNT", now);
                }
            }
            case APPROVED -> become(PaymentState.CANCELING, now);
            case CANCELING, CONFIRMING -> {
                // Asked for after the cancellation, or the confirmation, that is under way.
            }
        }
        return cancellation;
    }

    /**
     * The provider holds money for this payment that belongs to no paid order: it goes back, whatever the state is
     * here.
     *
     * @param key the provider's name of the payment that holds the money
     */
    public Cancellation takeBackOrphanCharge(PaymentKey key, String reason, Instant now) {
        paymentKey = key;
        CancellationRequest request =
                new CancellationRequest("orphan-" + UUID.randomUUID(), Purpose.ORPHAN, Optional.empty(), reason);
        return add(Origin.PAYMENT, request, now);
    }

    private Cancellation add(Origin origin, CancellationRequest request, Instant now) {
        Cancellation cancellation = new Cancellation(this, origin, request, now);
        cancellations.add(cancellation);
        return cancellation;
    }

    /**
     * The cancellation is done at the provider. A charge that was being confirmed, and had to be taken back, is
     * declined with the reason of the cancellation.
     *
     * @param at when the provider gave the money back
     */
    public void completeCancellation(Cancellation cancellation, Won returned, Instant at, Instant now) {
        complete(cancellation, returned, at);
        if (!cancellation.requestedByOrder() && state == PaymentState.CONFIRMING) {
            decline(Failure.of(cancellation.reason()), now);
        }
    }

    /** The provider has refused the order's cancellation for certain. */
    public void refuseCancellation(Cancellation cancellation, String code, Instant now) {
        refuse(cancellation, code, now);
        settle(now);
    }

    /**
     * A person says what became of a refund for which the provider has no answer. The provider is asked once more, and
     * only what its list shows then is done.
     *
     * @return whether the payment has such a refund, and it is {@linkplain Cancellation#stuck stuck}
     */
    public boolean recordOutcome(String requestId, Cancellation.Outcome outcome, Instant now) {
        Optional<Cancellation> stuck = cancellation(requestId).filter(Cancellation::stuck);
        stuck.ifPresent(refund -> {
            refund.recorded(outcome);
            wakeAt(now, now);
        });
        return stuck.isPresent();
    }

    private void complete(Cancellation cancellation, Won returned, Instant at) {
        cancellation.complete(returned, at);
        if (cancellation.requestedByOrder()) {
            publish(new PaymentEvent.Canceled(
                    orderReference, cancellation.requestId(), cancellation.purpose(), returned, at));
        }
    }

    private void refuse(Cancellation cancellation, String code, Instant now) {
        cancellation.refuse(code, now);
        publish(new PaymentEvent.CancellationRefused(
                orderReference, cancellation.requestId(), cancellation.purpose(), code));
    }

    /** Counts money that went back on account of a cancellation. */
    public void addCanceledAmount(Won returned) {
        canceledAmount = canceledAmount.plus(returned);
    }

    /**
     * Counts money that went back without this shop's request, where the provider says that more went back than is
     * known here.
     *
     * @param canceledAtProvider all that went back, as the provider says
     * @return what is counted now; zero when all of it was known
     */
    public Won reconcileCanceledAmount(Won canceledAtProvider, Instant at) {
        Won unknown = state.charged() ? canceledAtProvider.exceeding(canceledAmount) : Won.ZERO;
        if (!unknown.isZero()) {
            addCanceledAmount(unknown);
            publish(new PaymentEvent.CanceledAtProvider(orderReference, unknown, at));
        }
        return unknown;
    }

    /**
     * Ends CANCELING when no cancellation is open any more: CANCELED when nothing is left of the charge, otherwise
     * APPROVED.
     */
    public void settle(Instant now) {
        PaymentState settled = left().isZero() ? PaymentState.CANCELED : PaymentState.APPROVED;
        if (state.charged() && state != settled && !hasOpenCancellations()) {
            become(settled, now);
        }
    }

    private void become(PaymentState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Payment " + paymentId + " is " + state + " and cannot become " + next);
        }
        state = next;
        changedAt = now;
    }

    private void publish(PaymentEvent event) {
        if (events == null) {
            throw new IllegalStateException("Payment " + paymentId + " was not read to be changed");
        }
        events.publish(event);
    }

    /** Has a worker ask the provider as soon as this transaction has committed, for the trace of this header. */
    public void wake(String traceparent, Instant now) {
        schedule().causedBy(traceparent);
        wakeAt(now, now);
    }

    /** Has a worker compare the payment with the provider's, at most once in each interval. */
    public void notified(Instant now, Duration interval) {
        wakeAt(schedule().notified(now, interval), now);
    }

    private void wakeAt(Instant time, Instant now) {
        schedule().dueAt(time, now);
        publish(new PaymentEvent.WorkDue(this, time));
    }

    /**
     * Ends the worker's claim; the payment is due again at that time, or when it was woken for since its work was
     * planned.
     *
     * @param servedDue when the payment was due as that was planned
     */
    public void releaseUntil(Instant servedDue, Instant time) {
        schedule().release(servedDue, time);
        publish(new PaymentEvent.WorkDue(this, schedule().nextAttemptAt()));
    }

    /**
     * Ends the worker's claim; nothing is due any more, unless the payment was woken since its work was planned.
     *
     * @param servedDue when the payment was due as that was planned
     */
    public void release(Instant servedDue) {
        schedule().release(servedDue, null);
        if (schedule().nextAttemptAt() != null) {
            publish(new PaymentEvent.WorkDue(this, schedule().nextAttemptAt()));
        }
    }

    /** When and by which worker the provider is asked next. */
    public WorkSchedule schedule() {
        if (schedule == null) {
            schedule = new WorkSchedule();
        }
        return schedule;
    }

    /** The cancellations of which the outcome is not known yet, oldest first. */
    public List<Cancellation> openCancellations() {
        return cancellations.stream().filter(Cancellation::isOpen).toList();
    }

    public boolean hasOpenCancellations() {
        return cancellations.stream().anyMatch(Cancellation::isOpen);
    }

    /** The cancellation for which the provider is asked now. */
    public Optional<Cancellation> dueCancellation() {
        return cancellations.stream().filter(open -> open.isDueIn(state)).findFirst();
    }

    /** The cancellation of this payment that has this name. */
    public Optional<Cancellation> cancellation(String requestId) {
        return cancellations.stream()
                .filter(cancellation -> cancellation.requestId().equals(requestId))
                .findFirst();
    }

    /** All cancellations of this payment, oldest first. */
    public List<Cancellation> cancellations() {
        return List.copyOf(cancellations);
    }

    /** What was not given back. */
    public Won left() {
        return amount.exceeding(canceledAmount);
    }

    /** The row; null until the payment is stored. */
    public Long id() {
        return id;
    }

    /** The name of the payment for everybody outside this service. */
    public String paymentId() {
        return paymentId;
    }

    public OrderReference order() {
        return orderReference;
    }

    /** Whether it was made for this member and this amount. */
    public boolean isOf(long member, Won won) {
        return userId == member && amount.equals(won);
    }

    public long userId() {
        return userId;
    }

    public Won amount() {
        return amount;
    }

    /** How the shopper means to pay; may be null. */
    public String method() {
        return method;
    }

    public PaymentState state() {
        return state;
    }

    public Won canceledAmount() {
        return canceledAmount;
    }

    /** The provider's name of the payment; null while the shopper has not authenticated. */
    public PaymentKey paymentKey() {
        return paymentKey;
    }

    /** How many keys were refused; the order's attempts to pay up to this number came to nothing. */
    public int refusedKeys() {
        return refusedKeys;
    }

    /** When it came to its state. */
    public Instant changedAt() {
        return changedAt;
    }

    /** When the confirmation was asked for; null before that. */
    public Instant confirmingSince() {
        return confirmingSince;
    }

    public Attempts attempts() {
        return attempts;
    }

    /** Null unless declined. */
    public Failure failure() {
        return failure;
    }

    /** Null unless approved. */
    public Receipt receipt() {
        return receipt;
    }
}
