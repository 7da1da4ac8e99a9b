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

/** One wish that money goes back. */
@Entity
@Table(name = "payment_cancellation")
public class Cancellation {

    private static final int LONGEST_REASON = 200;

    /** Who wants the money to go back. */
    public enum Origin {
        /** The order: it is told how it ended. */
        ORDER,
        /** Nobody: Toss holds money that no order is owed for. */
        UNWANTED_CHARGE
    }

    /** What became of it. */
    public enum State {
        REQUESTED,
        DONE,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cancel_request_id")
    private String cancelRequestId;

    private long payment;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Origin origin;

    private Long amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State state = State.REQUESTED;

    @Embedded
    private Attempts attempts = Attempts.first();

    @Column(name = "canceled_amount")
    private Long canceledAmount;

    @Column(name = "canceled_at")
    private Instant canceledAt;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Cancellation() {}

    /**
     * A wish, with the idempotency key under which it will be asked of Toss.
     *
     * @param payment row of the payment
     * @param amount won; null means all that is left
     */
    public Cancellation(String cancelRequestId, long payment, Origin origin, Long amount, String reason, Instant now) {
        this.cancelRequestId = cancelRequestId;
        this.payment = payment;
        this.origin = origin;
        this.amount = amount;
        this.reason = limited(reason == null || reason.isBlank() ? "-" : reason.strip(), LONGEST_REASON);
        this.requestedAt = now;
        this.changedAt = now;
    }

    /** The money is back. */
    public void done(long won, Instant at) {
        state = State.DONE;
        canceledAmount = won;
        canceledAt = at;
        changedAt = at;
    }

    /** Refused for certain: no money went back on account of it. */
    public void refused(String code, Instant now) {
        state = State.REFUSED;
        failureCode = code;
        changedAt = now;
    }

    /** Whether it takes back a charge that no order is owed for. */
    public boolean ofUnwantedCharge() {
        return origin == Origin.UNWANTED_CHARGE;
    }

    /**
     * Whether Toss is asked for it while the payment has this state: an order's refund waits until the charge is
     * certain, a charge that nobody wants is taken back in any state.
     */
    public boolean askedIn(PaymentState state) {
        return ofUnwantedCharge() || state == PaymentState.CANCELING;
    }

    /** What Toss keeps as the reason; its ending says in Toss's own list which cancellation is this one. */
    public String reasonForToss() {
        return limited(reason, LONGEST_REASON - mark().length()) + mark();
    }

    /** Whether this reason, read at Toss, is that of this cancellation. */
    public boolean isMarkedIn(String reasonAtToss) {
        return reasonAtToss != null && reasonAtToss.endsWith(mark());
    }

    private String mark() {
        return " #" + cancelRequestId;
    }

    private static String limited(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    public Long id() {
        return id;
    }

    /** Row of the payment. */
    public long payment() {
        return payment;
    }

    public String cancelRequestId() {
        return cancelRequestId;
    }

    public Origin origin() {
        return origin;
    }

    /** Won; null means all that is left. */
    public Long amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public State state() {
        return state;
    }

    public Attempts attempts() {
        return attempts;
    }

    public Long canceledAmount() {
        return canceledAmount;
    }

    public Instant canceledAt() {
        return canceledAt;
    }

    public String failureCode() {
        return failureCode;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
