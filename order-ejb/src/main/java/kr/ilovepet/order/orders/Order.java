package kr.ilovepet.order.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.ilovepet.saga.message.OrderItem;
import kr.ilovepet.saga.message.ProductInformationResponse.Product;

/**
 * An order: what the shopper wants, what it costs, and how far the saga has come. It decides by
 * {@link OrderStatus}'s table alone what may happen next; it knows nothing of messages.
 */
@Entity
@Table(name = "orders")
public class Order {

    private static final String NO_ANSWER = "NO_ANSWER";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_number")
    private String number;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private OrderStatus status;

    private String method;
    private Long amount;
    private long refunded;

    @Column(name = "payment_id")
    private String paymentId;

    @Column(name = "payment_key")
    private String paymentKey;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Embedded
    private Failure failure;

    @Embedded
    private StockReturn stockReturn = new StockReturn();

    /** Why a person should look at the order; null when nobody need. */
    private String attention;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private Watch watch = new Watch();

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "order_history", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<HistoryEntry> history = new ArrayList<>();

    @Version
    private long version;

    protected Order() {}

    /** A new order of a member. Names and prices come later, from catalog. */
    public Order(String number, long userId, List<OrderItem> items, String method, Instant now, Duration expiry) {
        this.number = number;
        this.userId = userId;
        this.method = method;
        this.createdAt = now;
        items.forEach(item -> lines.add(new OrderLine(item.productId(), item.quantity())));
        enter(OrderStatus.CREATED, now);
        watch.expireAt(now.plus(expiry));
    }

    /** Catalog knows all products and has enough of them: names, prices and the amount are fixed. */
    public void validated(List<Product> products, Instant now) {
        become(OrderStatus.VALIDATION_SUCCESS, now);
        lines.clear();
        products.forEach(product -> lines.add(new OrderLine(
                product.productId(), product.productName(), product.price(), product.quantity())));
        amount = lines.stream()
                .mapToLong(line -> Math.multiplyExact(line.unitPrice(), line.quantity()))
                .reduce(0, Math::addExact);
    }

    /** The payment is ready; the shopper has until {@code expiry} from now. */
    public void prepared(String paymentId, Instant now, Duration expiry) {
        become(OrderStatus.PREPARED, now);
        this.paymentId = paymentId;
        watch.expireAt(now.plus(expiry));
    }

    /** The shopper authenticated a payment at Toss; this key is the only one that will ever be charged. */
    public void confirm(String paymentKey, Instant now) {
        become(OrderStatus.DECREASE_STOCK, now);
        this.paymentKey = paymentKey;
    }

    /** Catalog took the pieces out of stock. */
    public void stockTaken(Instant now) {
        become(OrderStatus.PAYMENT_PENDING, now);
    }

    /** Toss charged. */
    public void paid(Instant approvedAt, Instant now) {
        become(OrderStatus.CONFIRMED, now);
        paidAt = approvedAt;
    }

    /** The order ended without being paid; the code says why. */
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

    /** Money went back, which only a paid order has; all of it ends the order. */
    public void refunded(long canceledAmount, boolean whole, Instant now) {
        if (paidAt == null) {
            throw new IllegalTransitionException(number, status, OrderStatus.CANCELED);
        }
        long returned = Math.addExact(refunded, canceledAmount);
        if (whole) {
            become(OrderStatus.CANCELED, now);
        }
        refunded = returned;
        answered();
    }

    /** Toss refused to give the money back: the order stands as it was, and a person must look. */
    public void refundRefused(String code, Instant now) {
        become(OrderStatus.CONFIRMED, now);
        failure = new Failure(code, Map.of());
        attention = "REFUND_REFUSED";
    }

    /** A person should look at the order. */
    public void needsAttention(String why) {
        attention = why;
    }

    /** Catalog has the pieces back. */
    public void stockReturned() {
        answered();
        watch.end();
    }

    private void answered() {
        if (NO_ANSWER.equals(attention)) {
            attention = null;
        }
    }

    /** A command of the order is not answered, although it was repeated; its answer takes the mark away. */
    public void unanswered() {
        if (attention == null) {
            attention = NO_ANSWER;
        }
    }

    private void become(OrderStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(number, status, next);
        }
        failure = null;
        answered();
        enter(next, now);
    }

    private void enter(OrderStatus next, Instant now) {
        status = next;
        history.add(new HistoryEntry(next, now));
        watch.entered(next, now);
    }

    /** The products and quantities, as messages name them. */
    public List<OrderItem> items() {
        return lines.stream().map(line -> new OrderItem(line.productId(), line.quantity())).toList();
    }

    public String number() {
        return number;
    }

    public long userId() {
        return userId;
    }

    public OrderStatus status() {
        return status;
    }

    public String method() {
        return method;
    }

    /** Won; null before VALIDATION_SUCCESS. */
    public Long amount() {
        return amount;
    }

    /** Won that went back. */
    public long refunded() {
        return refunded;
    }

    public String paymentId() {
        return paymentId;
    }

    public String paymentKey() {
        return paymentKey;
    }

    /** When Toss charged; null when it never did. */
    public Instant paidAt() {
        return paidAt;
    }

    /** Null when nothing failed. */
    public Failure failure() {
        return failure;
    }

    public StockReturn stockReturn() {
        if (stockReturn == null) {
            stockReturn = new StockReturn();
        }
        return stockReturn;
    }

    public Watch watch() {
        return watch;
    }

    public String attention() {
        return attention;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public List<HistoryEntry> history() {
        return List.copyOf(history);
    }
}
