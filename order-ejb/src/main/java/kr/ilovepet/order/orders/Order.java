package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kr.ilovepet.contract.OrderItem;
import kr.ilovepet.contract.ProductInformationResponse.Product;

/**
 * An order: what the shopper wants, what it costs, and how far the saga has come. It decides by {@link OrderStatus}'s
 * table alone what may happen next; it knows nothing of messages.
 */
@Entity
@Table(name = "orders")
public class Order {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int INCARNATION_BYTES = 16;

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

    @Embedded
    private OrderPayment payment;

    @Embedded
    private Failure failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private Watch watch = new Watch();

    @Embedded
    private OrderLines lines;

    @Embedded
    private OrderHistory history = new OrderHistory();

    @Embedded
    private Attention attention = new Attention();

    @Version
    private long version;

    protected Order() {}

    /** A new order of a member. Names and prices come later, from catalog. */
    public Order(String number, long userId, List<OrderItem> items, String method, Instant now, Duration expiry) {
        this.number = number;
        this.incarnation = newIncarnation();
        this.userId = userId;
        this.payment = new OrderPayment(method);
        this.createdAt = now;
        this.lines = new OrderLines(items);
        enter(OrderStatus.CREATED, now);
        watch.expireAt(now.plus(expiry));
    }

    /** Catalog knows all products and has enough of them: names, prices and the amount are fixed. */
    public void validated(List<Product> products, Instant now) {
        become(OrderStatus.VALIDATION_SUCCESS, now);
        payment.costs(lines.priced(products));
    }

    /** The payment is ready; the shopper has until {@code expiry} from now. */
    public void prepared(String paymentId, Instant now, Duration expiry) {
        become(OrderStatus.PREPARED, now);
        payment.prepared(paymentId);
        watch.expireAt(now.plus(expiry));
    }

    /** The shopper authenticated a payment at Toss; this key is the only one that will ever be charged. */
    public void confirm(String paymentKey, Instant now) {
        become(OrderStatus.DECREASE_STOCK, now);
        payment.authenticated(paymentKey);
    }

    /** Catalog took the pieces out of stock. */
    public void stockTaken(Instant now) {
        become(OrderStatus.PAYMENT_PENDING, now);
    }

    /** Toss charged. What was given back at its desk before we knew of that counts now. */
    public void paid(Instant approvedAt, Instant now) {
        become(OrderStatus.CONFIRMED, now);
        payment.charged(approvedAt);
        if (payment.refunded() > 0) {
            canceledAtDesk(now);
        }
    }

    /** The order ended without being paid, for a reason that the code names. */
    public void failed(OrderStatus end, String code, Map<String, String> params, Instant now) {
        become(end, now);
        failure = new Failure(code, params);
    }

    /** The shopper let it rest too long, or cancelled before paying. */
    public void abandoned(OrderStatus end, Instant now) {
        become(end, now);
    }

    /** The shopper or an admin wants the money of the whole order back. */
    public void cancelRequested(Instant now) {
        become(OrderStatus.CANCEL_REQUESTED, now);
    }

    /** Money went back that was asked for here, which only a paid order has; all of it ends the order. */
    public void refunded(long won, boolean whole, Instant now) {
        if (payment.paidAt() == null) {
            throw new IllegalTransitionException(number, status, OrderStatus.CANCELED);
        }
        payment.returned(won);
        if ((whole || payment.allReturned()) && status != OrderStatus.CANCELED) {
            become(OrderStatus.CANCELED, now);
        }
    }

    /**
     * Money went back at Toss's own desk, and nobody here asked for it. The charge that it is of may not be known yet;
     * then it counts when that is. A cancellation that is under way goes on: its answer comes all the same.
     */
    public void returnedAtDesk(long won, Instant now) {
        payment.returnedAtDesk(won);
        if (payment.paidAt() != null) {
            canceledAtDesk(now);
        }
    }

    private void canceledAtDesk(Instant now) {
        attention.call(AttentionReason.CANCELED_AT_TOSS, payment.returnedAtDesk() + " won", now);
        if (payment.allReturned() && status == OrderStatus.CONFIRMED) {
            become(OrderStatus.CANCELED, now);
            nobodyDecidedAboutStock(now);
        }
    }

    /** Toss refused to give all the money back: the order stands, unless the money went back another way meanwhile. */
    public void refundRefused(String code, Instant now) {
        boolean ended = status == OrderStatus.CANCEL_REQUESTED && payment.allReturned();
        become(ended ? OrderStatus.CANCELED : OrderStatus.CONFIRMED, now);
        if (!ended) {
            failure = new Failure(code, Map.of());
            attention.call(AttentionReason.REFUND_REFUSED, code, now);
        }
    }

    /** Whoever gave the last of the money back did not say where the pieces are that the order still holds. */
    public void nobodyDecidedAboutStock(Instant now) {
        if (!lines.kept().isEmpty()) {
            attention.call(AttentionReason.STOCK_UNDECIDED, null, now);
        }
    }

    /** These pieces, of those that are {@linkplain OrderLines#kept kept}, shall go back into stock. */
    public void goesBack(Pieces pieces) {
        lines.goesBack(pieces);
        if (lines.kept().isEmpty()) {
            attention.resolve(AttentionReason.STOCK_UNDECIDED);
        }
    }

    /** Catalog has these pieces back. */
    public void cameBack(Pieces pieces) {
        lines.cameBack(pieces);
    }

    private static String newIncarnation() {
        byte[] bits = new byte[INCARNATION_BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private void become(OrderStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(number, status, next);
        }
        failure = null;
        if (status.awaitsAnswer()) {
            attention.resolve(AttentionReason.NO_ANSWER);
        }
        enter(next, now);
    }

    private void enter(OrderStatus next, Instant now) {
        history.entered(number, status, next, watch.changedAt(), now);
        status = next;
        watch.entered(next, now);
    }

    public String number() {
        return number;
    }

    /** Random, made with the order: a number that was given out twice names two incarnations. */
    public String incarnation() {
        return incarnation;
    }

    public long userId() {
        return userId;
    }

    public OrderStatus status() {
        return status;
    }

    public OrderPayment payment() {
        return payment;
    }

    /** Null when nothing failed. */
    public Failure failure() {
        return failure;
    }

    public Watch watch() {
        return watch;
    }

    /** Why a person should look at the order. */
    public Attention attention() {
        return attention;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public OrderLines lines() {
        return lines;
    }

    public OrderHistory history() {
        return history;
    }
}
