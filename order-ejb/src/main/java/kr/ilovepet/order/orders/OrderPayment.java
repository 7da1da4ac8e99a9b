package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The money of an order, in won: what it costs, what was charged for it, and what went back. */
@Embeddable
public class OrderPayment {

    private String method;
    private Long amount;
    private long refunded;

    /** Went back before we knew of the charge; counts as refunded from then on. */
    @Column(name = "returned_early")
    private long returnedEarly;

    @Column(name = "returned_at_desk")
    private long returnedAtDesk;

    @Column(name = "payment_id")
    private String id;

    @Column(name = "payment_key")
    private String key;

    @Column(name = "paid_at")
    private Instant paidAt;

    protected OrderPayment() {}

    OrderPayment(String method) {
        this.method = method;
    }

    void costs(long won) {
        amount = won;
    }

    void prepared(String paymentId) {
        id = paymentId;
    }

    void authenticated(String paymentKey) {
        key = paymentKey;
    }

    void charged(Instant at) {
        paidAt = at;
        returned(returnedEarly);
        returnedEarly = 0;
    }

    /** Money went back. More than was charged cannot; before the charge is known it is only kept in mind. */
    void returned(long won) {
        if (paidAt == null) {
            returnedEarly = Math.addExact(returnedEarly, won);
        } else {
            refunded = Math.min(amount, Math.addExact(refunded, won));
        }
    }

    /** The same, at Toss's own desk. */
    void returnedAtDesk(long won) {
        returnedAtDesk = Math.addExact(returnedAtDesk, won);
        returned(won);
    }

    /** Won that can still go back; 0 before it is charged. */
    public long left() {
        return paidAt == null ? 0 : amount - refunded;
    }

    /** Whether it was charged and nothing is left of that. */
    boolean allReturned() {
        return paidAt != null && left() == 0;
    }

    /** How the member means to pay; may be null. */
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

    /** Won that went back at Toss's own desk, as Toss told it; counts as refunded too, once the charge is known. */
    long returnedAtDesk() {
        return returnedAtDesk;
    }

    /** The payment's name in payment-ejb; null before PREPARED. */
    public String id() {
        return id;
    }

    /** Toss's name for it, and the only one that will ever be charged; null until the shopper came back from Toss. */
    public String key() {
        return key;
    }

    /** When Toss charged; null when it never did. */
    public Instant paidAt() {
        return paidAt;
    }
}
