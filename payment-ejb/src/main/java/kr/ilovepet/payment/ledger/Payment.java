package kr.ilovepet.payment.ledger;

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
import java.time.Instant;
import java.util.UUID;

/**
 * The payment of one order. Every move goes through the table of {@link PaymentState} and is a compare-and-set on the
 * version; changes are made under the row's lock. What is due with Toss, and who works on it, is its {@link Agenda}.
 */
@Entity
@Table(name = "payment")
public class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "payment_id")
    private String paymentId;

    @Column(name = "order_id")
    private String orderId;

    @Column(name = "user_id")
    private long userId;

    private long amount;
    private String method;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private PaymentState state;

    @Version
    private long version;

    @Column(name = "canceled_amount")
    private long canceledAmount;

    @Column(name = "payment_key")
    private String paymentKey;

    @Column(columnDefinition = "text")
    private String command;

    @Column(name = "confirming_since")
    private Instant confirmingSince;

    @Embedded
    private Attempts attempts;

    @Embedded
    private Failure failure;

    @Embedded
    private Receipt receipt;

    @Embedded
    private Agenda agenda;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Payment() {}

    /** A payment that can be made. */
    public static Payment ready(String orderId, long userId, long amount, String method, Instant now) {
        Payment payment = new Payment();
        payment.paymentId = UUID.randomUUID().toString();
        payment.orderId = orderId;
        payment.userId = userId;
        payment.amount = amount;
        payment.method = method;
        payment.state = PaymentState.READY;
        payment.attempts = Attempts.none();
        payment.createdAt = now;
        payment.changedAt = now;
        return payment;
    }

    /** Records that Toss shall be asked to charge; nothing is asked here. */
    public void confirm(String paymentKey, String command, Instant now) {
        become(PaymentState.CONFIRMING, now);
        this.paymentKey = paymentKey;
        this.command = command;
        this.confirmingSince = now;
        this.attempts = Attempts.first();
    }

    /** Toss said DONE, for our order and our amount. Happens once; the end of a refund is told by {@link #settle}. */
    public void approve(Receipt receipt, Instant now) {
        if (this.receipt != null) {
            throw new IllegalStateException("Payment " + paymentId + " was approved before");
        }
        become(PaymentState.APPROVED, now);
        this.receipt = receipt;
    }

    /** Refused for certain. The state follows when the refusal's dead letter is handled. */
    public void refuse(Failure failure) {
        this.failure = failure;
    }

    /** Closes a refused payment. */
    public void decline(Instant now) {
        if (!refused()) {
            throw new IllegalStateException("Payment " + paymentId + " was not refused");
        }
        become(PaymentState.DECLINED, now);
    }

    /** The order ended unpaid. */
    public void close(Instant now) {
        become(PaymentState.CLOSED, now);
    }

    /** Toss shall be asked to give money back. */
    public void beginCanceling(Instant now) {
        if (state != PaymentState.CANCELING) {
            become(PaymentState.CANCELING, now);
        }
    }

    /** Money went back at Toss, by our request or by another's. */
    public void returned(long won) {
        canceledAmount += won;
    }

    /** No refund is under way any more: CANCELED when nothing is left of a charge, otherwise APPROVED. */
    public void settle(Instant now) {
        PaymentState settled = left() == 0 ? PaymentState.CANCELED : PaymentState.APPROVED;
        if (state.charged() && state != settled) {
            become(settled, now);
        }
    }

    /** Toss knows a payment for an order that we had closed before a key came. */
    public void foundAtToss(String key) {
        paymentKey = key;
    }

    private void become(PaymentState next, Instant now) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Payment " + paymentId + " is " + state + " and cannot become " + next);
        }
        state = next;
        changedAt = now;
    }

    /** When and by whom Toss is asked next. */
    public Agenda agenda() {
        if (agenda == null) {
            agenda = new Agenda();
        }
        return agenda;
    }

    /** Won that are not given back. */
    public long left() {
        return amount - canceledAmount;
    }

    /** Whether the charge was refused for certain. */
    public boolean refused() {
        return failure != null;
    }

    public Long id() {
        return id;
    }

    public String paymentId() {
        return paymentId;
    }

    public String orderId() {
        return orderId;
    }

    public long userId() {
        return userId;
    }

    public long amount() {
        return amount;
    }

    public String method() {
        return method;
    }

    public PaymentState state() {
        return state;
    }

    public long canceledAmount() {
        return canceledAmount;
    }

    public String paymentKey() {
        return paymentKey;
    }

    /** The command to charge, as its message. */
    public String command() {
        return command;
    }

    /** When it came to its state. */
    public Instant changedAt() {
        return changedAt;
    }

    public Instant confirmingSince() {
        return confirmingSince;
    }

    public Attempts attempts() {
        return attempts;
    }

    /** Null unless refused. */
    public Failure failure() {
        return failure;
    }

    /** Null unless approved. */
    public Receipt receipt() {
        return receipt;
    }
}
