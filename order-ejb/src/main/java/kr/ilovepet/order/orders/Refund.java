package kr.ilovepet.order.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.contract.PaymentCancel;
import kr.ilovepet.contract.PaymentCancel.Purpose;

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

    @Embedded
    private Reminder reminder = new Reminder();

    @Column(name = "restock_decided")
    private boolean restockDecided;

    @ElementCollection
    @CollectionTable(name = "refund_restock", joinColumns = @JoinColumn(name = "cancel_request_id"))
    @MapKeyColumn(name = "product_id")
    @Column(name = "quantity")
    private Map<Long, Integer> restock = new TreeMap<>();

    protected Refund() {}

    /**
     * A request.
     *
     * @param amount won, or null for all that is left
     * @param restock the pieces that go back into stock once the money is back; null where nobody decided that
     */
    public Refund(
            String cancelRequestId,
            String orderId,
            Long amount,
            String reason,
            long requestedBy,
            Pieces restock,
            Instant now) {
        this.cancelRequestId = cancelRequestId;
        this.orderId = orderId;
        this.amount = amount;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.state = State.REQUESTED;
        this.requestedAt = now;
        this.restockDecided = restock != null;
        if (restock != null) {
            this.restock.putAll(restock.ofProduct());
        }
        reminder.begin(now);
    }

    /** The command to payment; the same again when the answer is late. */
    public PaymentCancel command(String paymentId) {
        return new PaymentCancel(cancelRequestId, Purpose.REFUND, paymentId, amount, reason);
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

    private void answered(State answer, Instant now) {
        state = answer;
        answeredAt = now;
        reminder.end();
    }

    /** Whether all that is left was asked for. */
    public boolean whole() {
        return amount == null;
    }

    public boolean open() {
        return state == State.REQUESTED;
    }

    /** Whether somebody decided which pieces go back into stock. */
    public boolean restockDecided() {
        return restockDecided;
    }

    /** Whether this part's money is back and somebody said which pieces come with it, and so which stay away. */
    public boolean keptPiecesAway() {
        return state == State.DONE && !whole() && restockDecided;
    }

    /**
     * Whether nobody has to ask where the pieces are, should this refund end the order. A part settles that only by
     * naming some: one that names none may have been meant for the money alone.
     */
    public boolean settlesStock() {
        return whole() ? restockDecided : !restock.isEmpty();
    }

    /** The pieces that go back into stock once the money is back; none where nobody decided. */
    public Pieces restock() {
        return Pieces.of(restock);
    }

    public Reminder reminder() {
        return reminder;
    }

    public String cancelRequestId() {
        return cancelRequestId;
    }

    public String orderId() {
        return orderId;
    }

    /** Won; null for all that was left. */
    public Long amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    /** The number of the member who asked. */
    public long requestedBy() {
        return requestedBy;
    }

    public State state() {
        return state;
    }

    /** Won that went back; null until Toss gave it. */
    public Long canceledAmount() {
        return canceledAmount;
    }

    /** Toss's code; null unless it refused. */
    public String failureCode() {
        return failureCode;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null until Toss answered. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
