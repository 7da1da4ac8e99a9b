package kr.ilovepet.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One request that money of a payment goes back. Belongs to its {@link Payment}, which makes and changes it. */
@Entity
@Table(name = "payment_cancellation")
public class Cancellation {

    /** The provider's limit for {@code cancelReason}: Toss, core API, cancel payment. */
    private static final int MAX_REASON_LENGTH = 200;

    /**
     * So many answers that say nothing are no passing fault: the provider is asked more slowly, and a person may help.
     */
    private static final int ANSWERS_THAT_SAY_ENOUGH = 10;

    /** Who wants the money to go back. */
    public enum Origin {
        /** The order, which gets a reply. */
        ORDER,
        /** This service, which has found a charge at the provider that belongs to no paid order: an orphan charge. */
        PAYMENT
    }

    /** What it is for, as the order or this service has said. The state of the payment alone decides what is done. */
    public enum Purpose {
        /** The shopper, or an admin, wants money back. */
        REFUND,
        /** The order has ended unpaid. */
        CLOSE,
        /** The charge belongs to no order. */
        ORPHAN
    }

    /** What a person says became of a refund to which the provider has no answer; never believed without a look-up. */
    public enum Outcome {
        /** The money went back at the provider another way, by its desk for instance. */
        REFUNDED,
        /** Nothing went back, and nothing shall on account of this request. */
        NOT_REFUNDED
    }

    /** What became of the request. */
    public enum State {
        REQUESTED,
        COMPLETED,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "cancel_request_id")
    private String requestId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment")
    private Payment payment;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Origin origin;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Purpose purpose;

    private Won amount;
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State state = State.REQUESTED;

    @Embedded
    private Attempts attempts = Attempts.first();

    @Column(name = "unknown_answers")
    private int unknownAnswers;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_outcome", columnDefinition = "varchar(20)")
    private Outcome recordedOutcome;

    @Column(name = "canceled_amount")
    private Won canceledAmount;

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

    Cancellation(Payment payment, Origin origin, CancellationRequest request, Instant now) {
        this.payment = payment;
        this.origin = origin;
        this.requestId = request.requestId();
        this.purpose = request.purpose();
        this.amount = request.amount().orElse(null);
        this.reason = limited(request.reason(), MAX_REASON_LENGTH);
        this.requestedAt = now;
        this.changedAt = now;
    }

    void complete(Won returned, Instant at) {
        state = State.COMPLETED;
        canceledAmount = returned;
        canceledAt = at;
        changedAt = at;
    }

    void refuse(String code, Instant now) {
        state = State.REFUSED;
        failureCode = code;
        changedAt = now;
    }

    /** The provider has answered with an error that does not say whether the money went or will go back. */
    public void answeredUnknown() {
        unknownAnswers++;
    }

    /** How often the provider has answered so. */
    public int unknownAnswers() {
        return unknownAnswers;
    }

    /**
     * Whether a refund was answered so too often to be a passing fault: then the provider is asked more slowly, and a
     * person may say what became of the refund. What an order that ended unpaid was charged is asked back as before,
     * whoever asks.
     */
    public boolean stuck() {
        return isOpen() && purpose == Purpose.REFUND && unknownAnswers >= ANSWERS_THAT_SAY_ENOUGH;
    }

    /** What a person has said became of it, which the next look-up has yet to bear out; empty where nobody has. */
    public Optional<Outcome> recordedOutcome() {
        return Optional.ofNullable(recordedOutcome);
    }

    /** What a person has said is not what became of it. */
    public void forgetRecordedOutcome() {
        recordedOutcome = null;
    }

    void recorded(Outcome outcome) {
        recordedOutcome = outcome;
    }

    /** Whether its outcome is not known yet. */
    public boolean isOpen() {
        return state == State.REQUESTED;
    }

    /** Whether the order waits for a reply; otherwise this service takes back an orphan charge that it has found. */
    public boolean requestedByOrder() {
        return origin == Origin.ORDER;
    }

    /**
     * Whether the provider is asked for it while the payment has this state: the order's request waits until the charge
     * is certain, an orphan charge is taken back in any state.
     */
    public boolean isDueIn(PaymentState paymentState) {
        return isOpen() && (!requestedByOrder() || paymentState == PaymentState.CANCELING);
    }

    /** The reason for the provider; its ending tells in the provider's own list which cancellation this is. */
    public String markedReason() {
        return limited(reason, MAX_REASON_LENGTH - mark().length()) + mark();
    }

    /** Whether this reason, read at the provider, is that of this cancellation. */
    public boolean isMarkedIn(String providerReason) {
        return providerReason != null && providerReason.endsWith(mark());
    }

    private String mark() {
        return " #" + requestId;
    }

    private static String limited(String text, int maxLength) {
        return text.length() <= maxLength ? text : text.substring(0, maxLength);
    }

    public Payment payment() {
        return payment;
    }

    /** Its name, unique among all cancellations. */
    public String requestId() {
        return requestId;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** How much shall go back; empty means all that is left. */
    public Optional<Won> amount() {
        return Optional.ofNullable(amount);
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

    /** What went back; null unless completed. */
    public Won canceledAmount() {
        return canceledAmount;
    }

    /** When it went back; null unless completed. */
    public Instant canceledAt() {
        return canceledAt;
    }

    /** Null unless refused. */
    public String failureCode() {
        return failureCode;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
