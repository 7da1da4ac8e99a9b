package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The money of an order: what it costs, what was charged for it, and what was refunded. */
@Embeddable
public class OrderPayment {

    private String method;
    private Long amount;

    /** What the member was shown before placing the order. */
    @Column(name = "expected_amount")
    private Long expected;

    private long refunded;

    /** Refunded before the charge was known here; counts as refunded from then on. */
    @Column(name = "refunded_before_charge")
    private long refundedBeforeCharge;

    @Column(name = "refunded_at_provider")
    private long refundedAtProvider;

    @Column(name = "payment_id")
    private String id;

    @Column(name = "payment_key")
    private String key;

    @Column(name = "payment_attempt")
    private int attempt = 1;

    @Column(name = "paid_at")
    private Instant paidAt;

    protected OrderPayment() {}

    OrderPayment(String method) {
        this.method = method;
    }

    void expected(Won total) {
        expected = total.value();
    }

    void costs(Won total) {
        amount = total.value();
    }

    void prepared(String paymentId) {
        id = paymentId;
    }

    void authenticated(PaymentKey paymentKey) {
        key = paymentKey.value();
    }

    /** The key is none of this order: it is forgotten, and the next one begins another attempt. */
    void keyRefused() {
        key = null;
        attempt++;
    }

    void charged(Instant approvedAt) {
        paidAt = approvedAt;
        refunded(new Won(refundedBeforeCharge));
        refundedBeforeCharge = 0;
    }

    /** Counts at most what was charged; before the charge is known, the amount is only remembered. */
    void refunded(Won won) {
        if (paidAt == null) {
            refundedBeforeCharge = new Won(refundedBeforeCharge).plus(won).value();
        } else {
            refunded = refunded().plus(won).atMost(amount()).value();
        }
    }

    /** The same, where the refund was made at the provider itself. */
    void refundedAtProvider(Won won) {
        refundedAtProvider = refundedAtProvider().plus(won).value();
        refunded(won);
    }

    /** What can still be refunded; nothing before the charge. */
    public Won refundable() {
        return charged() ? amount().minus(refunded()) : Won.ZERO;
    }

    /** Whether the order was charged. */
    public boolean charged() {
        return paidAt != null;
    }

    /** Whether the order was charged and all of that was refunded. */
    public boolean allRefunded() {
        return charged() && refundable().isZero();
    }

    /** How the member means to pay; may be null. */
    public String method() {
        return method;
    }

    /** What the order costs; null before VALIDATION_SUCCESS. */
    public Won amount() {
        return amount == null ? null : new Won(amount);
    }

    /** What the member was shown before placing the order; null where the client did not say. */
    public Won expected() {
        return expected == null ? null : new Won(expected);
    }

    /** What was refunded. */
    public Won refunded() {
        return new Won(refunded);
    }

    /** What was refunded at the provider itself; counts as refunded too, once the charge is known. */
    Won refundedAtProvider() {
        return new Won(refundedAtProvider);
    }

    /** The payment's id in the payment service; null before PREPARED. */
    public String id() {
        return id;
    }

    /** The only key that is charged unless it is refused; null until the shopper came back from Toss. */
    public PaymentKey key() {
        return key == null ? null : new PaymentKey(key);
    }

    /** The attempt that is under way, or would be with the next key; the first is 1. */
    public int attempt() {
        return attempt;
    }

    /** When Toss charged; null when it never did. */
    public Instant paidAt() {
        return paidAt;
    }
}
