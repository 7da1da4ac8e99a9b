package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import kr.ilovepet.saga.message.PaymentCancel;

/** Money that was asked back, of a whole order or of a part, until Toss answered. */
@Entity
@Table(name = "refund")
public class Refund {

    /** How far it is. */
    public enum State {
        REQUESTED,
        DONE,
        REFUSED
    }

    @Id
    @Column(name = "cancel_request_id")
    private String cancelRequestId;

    @Column(name = "order_number")
    private String orderId;

    private Long amount;
    private String reason;

    @Column(name = "requested_by")
    private long requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State state;

    @Column(name = "canceled_amount")
    private Long canceledAmount;

    @Column(name = "failure_code")
    private String failureCode;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "watch_at")
    private Instant watchAt;

    private int repeats;

    protected Refund() {}

    /** A request for {@code amount} won, or for all that is left where it is null. */
    public Refund(String cancelRequestId, String orderId, Long amount, String reason, long requestedBy, Instant now) {
        this.cancelRequestId = cancelRequestId;
        this.orderId = orderId;
        this.amount = amount;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.state = State.REQUESTED;
        this.requestedAt = now;
        this.watchAt = now.plus(RepeatSchedule.pauseAfter(0));
    }

    /** The command to payment; the same again when the answer is late. */
    public PaymentCancel command(String paymentId) {
        return new PaymentCancel(cancelRequestId, paymentId, amount, reason);
    }

    /** Toss gave the money back. */
    public void done(long canceledAmount, Instant now) {
        this.canceledAmount = canceledAmount;
        answered(State.DONE, now);
    }

    /** Toss refused. */
    public void refused(String code, Instant now) {
        failureCode = code;
        answered(State.REFUSED, now);
    }

    /**
     * The command was sent again.
     *
     * @return whether a person should know by now
     */
    public boolean repeated(Instant now) {
        repeats++;
        watchAt = now.plus(RepeatSchedule.pauseAfter(repeats));
        return RepeatSchedule.needsAttentionAfter(repeats);
    }

    private void answered(State answer, Instant now) {
        state = answer;
        answeredAt = now;
        watchAt = null;
    }

    /** Whether all that is left was asked for. */
    public boolean whole() {
        return amount == null;
    }

    public boolean open() {
        return state == State.REQUESTED;
    }

    public String cancelRequestId() {
        return cancelRequestId;
    }

    public String orderId() {
        return orderId;
    }
}
