package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An order: what the shopper wants, what it costs, and how far the saga has come. It decides by {@link OrderStatus}'s
 * table alone what may happen next, and publishes each change of its state by itself.
 */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_number")
    private String number;

    private String incarnation;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private OrderStatus status;

    @Column(name = "cart_key")
    private String cartKey;

    @Embedded
    private OrderPayment payment;

    @Embedded
    private Failure failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private OrderTimers timers = new OrderTimers();

    @Embedded
    private OrderLines lines;

    @Embedded
    private OrderHistory history = new OrderHistory();

    @Embedded
    private Attention attention = new Attention();

    @Version
    private long version;

    /** Changes of a new order that nobody has taken yet. */
    @Transient
    private List<OrderStatusChanged> unpublished = new ArrayList<>();

    @Transient
    private OrderEvents events;

    protected Order() {}

    /**
     * A new order of a member. Names and prices come later, from catalog.
     *
     * @param method how the member means to pay; may be null
     * @param timeToPay how long the order may wait for its payment before it expires
     */
    public Order(OrderNumber number, long userId, Quantities ordered, String method, Instant now, Duration timeToPay) {
        this.number = number.value();
        this.incarnation = Incarnation.random().value();
        this.userId = userId;
        this.payment = new OrderPayment(method);
        this.createdAt = now;
        this.lines = new OrderLines(ordered);
        enter(OrderStatus.CREATED, now);
        timers.expireAt(now.plus(timeToPay));
    }

    /**
     * What the member saw before placing the order.
     *
     * @param amount what it was to cost; another amount ends it before anything is paid
     */
    public void shown(Won amount) {
        payment.expected(amount);
    }

    /** The cart of a guest that the goods were in; its key. Otherwise they were in the member's own, if in any. */
    public void takenFrom(String guestCart) {
        cartKey = guestCart;
    }

    /**
     * Publishes what happens from now on, and of a new order what happened before. A stored order without this is for
     * reading and refuses to change its state.
     */
    void publishTo(OrderEvents sink) {
        events = sink;
        unpublished.forEach(sink::publish);
        unpublished.clear();
    }

    /** Catalog knows all products and has enough of them: names, prices and the amount are fixed. */
    public void validated(List<ProductQuote> quotes, Instant now) {
        become(OrderStatus.VALIDATION_SUCCESS, now);
        payment.costs(lines.price(quotes));
    }

    /** Whether these quotes add up to what the member was shown, or nobody said what that was. */
    public boolean agreedTo(List<ProductQuote> quotes) {
        return payment.expected() == null || payment.expected().equals(OrderLines.total(quotes));
    }

    /** Catalog has all products, for another amount than the member was shown: the order ends unpaid. */
    public void costsAnotherAmount(List<ProductQuote> quotes, Instant now) {
        lines.name(quotes);
        fail(
                OrderStatus.VALIDATION_FAILED,
                Failure.of(
                        "AMOUNT_CHANGED",
                        Map.of(
                                "expectedAmount",
                                        Long.toString(payment.expected().value()),
                                "amount", Long.toString(OrderLines.total(quotes).value()))),
                now);
    }

    /** The payment is ready; the shopper has the whole time to pay from now. */
    public void prepared(String paymentId, Instant now) {
        Instant firstExpiry = timers.expiresAt();
        requireComingFrom(OrderStatus.VALIDATION_SUCCESS, OrderStatus.PREPARED);
        become(OrderStatus.PREPARED, now);
        payment.prepared(paymentId);
        timers.expireAt(now.plus(Duration.between(createdAt, firstExpiry)));
    }

    /** The shopper authenticated a payment at Toss; no other key is charged unless this one is refused. */
    public void confirm(PaymentKey paymentKey, Instant now) {
        become(OrderStatus.DECREASE_STOCK, now);
        payment.authenticated(paymentKey);
        takenAgain();
    }

    /** Catalog took all that is ordered out of stock. */
    public void stockDecreased(Instant now) {
        become(OrderStatus.PAYMENT_PENDING, now);
        takenAgain();
    }

    /**
     * Nothing that an earlier attempt gave back counts for this one. Said when the attempt begins, and once more when
     * its stock is taken: an instance of another version may do one of the two, and what nobody counts as held would
     * stay taken.
     */
    private void takenAgain() {
        if (payment.attempt() > 1) {
            lines.takenAgain();
        }
    }

    /** The payment key is none of this order: nothing was charged, and the order waits for another as it did before. */
    public void paymentKeyRefused(Failure reason, Instant now) {
        requireComingFrom(OrderStatus.PAYMENT_PENDING, OrderStatus.PREPARED);
        become(OrderStatus.PREPARED, now);
        payment.keyRefused();
        timers.resumeExpiry(now);
        failure = reason;
    }

    /** Toss charged. What was refunded at Toss before that was known here counts from now on. */
    public void paid(Instant approvedAt, Instant now) {
        if (payment.charged()) {
            throw new IllegalTransitionException(number(), status, OrderStatus.CONFIRMED);
        }
        become(OrderStatus.CONFIRMED, now);
        payment.charged(approvedAt);
        if (!payment.refunded().isZero()) {
            flagProviderRefund(now);
        }
    }

    /** The order ended without being paid. */
    public void fail(OrderStatus end, Failure reason, Instant now) {
        become(end, now);
        failure = reason;
    }

    /** The shopper did not pay in time. */
    public void expire(Instant now) {
        become(OrderStatus.EXPIRED, now);
    }

    /** The shopper or an admin cancels before the payment: no money has to go back. */
    public void cancelUnpaid(Instant now) {
        if (payment.charged()) {
            throw new IllegalTransitionException(number(), status, OrderStatus.CANCELED);
        }
        become(OrderStatus.CANCELED, now);
    }

    /** The shopper or an admin wants the money of the whole order back. */
    public void requestCancellation(Instant now) {
        become(OrderStatus.CANCEL_REQUESTED, now);
    }

    /**
     * Money was refunded on a request of this shop, which only a paid order has; all of it ends the order.
     *
     * @param whole whether all that was left had been asked for
     */
    public void refunded(Won won, boolean whole, Instant now) {
        if (!payment.charged()) {
            throw new IllegalTransitionException(number(), status, OrderStatus.CANCELED);
        }
        payment.refunded(won);
        if ((whole || payment.allRefunded()) && status != OrderStatus.CANCELED) {
            become(OrderStatus.CANCELED, now);
        }
    }

    /**
     * Money was refunded at Toss itself, and nobody here asked for it. The charge need not be known yet; then the
     * refund counts when it is. A cancellation that is under way goes on, since its reply comes all the same.
     */
    public void refundedAtProvider(Won won, Instant now) {
        payment.refundedAtProvider(won);
        if (payment.charged()) {
            flagProviderRefund(now);
        }
    }

    private void flagProviderRefund(Instant now) {
        attention.raise(
                AttentionReason.CANCELED_AT_TOSS, payment.refundedAtProvider().toString(), now);
        if (payment.allRefunded() && status == OrderStatus.CONFIRMED) {
            become(OrderStatus.CANCELED, now);
            stockUndecided(now);
        }
    }

    /** Toss refused to refund the whole order: the order stands, unless the money went back another way meanwhile. */
    public void cancellationRefused(String code, Instant now) {
        requireComingFrom(OrderStatus.CANCEL_REQUESTED, OrderStatus.CONFIRMED);
        boolean refundedMeanwhile = payment.allRefunded();
        become(refundedMeanwhile ? OrderStatus.CANCELED : OrderStatus.CONFIRMED, now);
        if (!refundedMeanwhile) {
            failure = Failure.of(code);
            attention.raise(AttentionReason.REFUND_REFUSED, code, now);
        }
    }

    /** The last of the money is back, and nobody said what happens to the goods that the order still holds. */
    public void stockUndecided(Instant now) {
        if (!lines.held().isEmpty()) {
            attention.raise(AttentionReason.STOCK_UNDECIDED, null, now);
        }
    }

    /**
     * These, of what the order {@linkplain OrderLines#held holds}, shall return into stock.
     *
     * @param decidesAboutTheRest whether a person has said so, knowing that the others do not return
     */
    public void stockReturnRequested(Quantities quantities, boolean decidesAboutTheRest) {
        lines.stockReturnRequested(quantities);
        if (decidesAboutTheRest || lines.held().isEmpty()) {
            attention.resolve(AttentionReason.STOCK_UNDECIDED);
        }
    }

    /** Catalog says that all that was ordered was taken, and the order, which came back older, has not asked for it. */
    public void stockTakenUnasked() {
        lines.takenAgain();
    }

    /** Catalog has these back in stock. */
    public void stockReturnCompleted(Quantities quantities) {
        lines.stockReturnCompleted(quantities);
    }

    /** To a state that can be reached from several others, each in its own way. */
    private void requireComingFrom(OrderStatus before, OrderStatus next) {
        if (status != before) {
            throw new IllegalTransitionException(number(), status, next);
        }
    }

    private void become(OrderStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(number(), status, next);
        }
        failure = null;
        // Asked first, since the reasons are read from the database only when somebody wants them.
        if (timers.commandRepeat().needsAttention()) {
            attention.resolve(AttentionReason.NO_REPLY);
        }
        enter(next, now);
    }

    private void enter(OrderStatus next, Instant now) {
        Duration timeInStatus = status == null ? Duration.ZERO : Duration.between(timers.changedAt(), now);
        publish(new OrderStatusChanged(number(), status, next, timeInStatus));
        history.entered(next, now);
        status = next;
        timers.entered(next, now);
    }

    private void publish(OrderStatusChanged change) {
        if (events != null) {
            events.publish(change);
        } else if (id == null) {
            unpublished.add(change);
        } else {
            throw new IllegalStateException("Order " + number + " was loaded for reading and must not change");
        }
    }

    /** The order's name outside this service. */
    public OrderNumber number() {
        return new OrderNumber(number);
    }

    /** Tells the order apart from an earlier one that had the same number. */
    public Incarnation incarnation() {
        return new Incarnation(incarnation);
    }

    /** The number of the member whose order it is. */
    public long userId() {
        return userId;
    }

    /** How far the order has come. */
    public OrderStatus status() {
        return status;
    }

    /** The money of the order. */
    public OrderPayment payment() {
        return payment;
    }

    /** Grows with each change that is stored. */
    public long version() {
        return version;
    }

    /** Why the order failed; null when nothing failed. */
    public Failure failure() {
        return failure;
    }

    /** What happens to the order by time alone. */
    public OrderTimers timers() {
        return timers;
    }

    /** Why a person should look at the order. */
    public Attention attention() {
        return attention;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What the order is for. */
    public OrderLines lines() {
        return lines;
    }

    /** The states that the order has had. */
    public OrderHistory history() {
        return history;
    }
}
