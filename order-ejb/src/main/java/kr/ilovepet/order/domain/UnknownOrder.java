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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * An order that other services speak of and that is not here: the database came back older than the others. What was
 * charged for it goes back, and what it holds of stock, after a moment in which it may show up after all. A person
 * looks at it all the same, since a shopper has lost an order.
 */
@Entity
@Table(name = "unknown_order")
public class UnknownOrder {

    /** How far the money is, or the goods. */
    public enum State {
        /** On the way back, or soon. */
        OPEN,
        /** Back, as far as there was anything to give back. */
        COMPLETED,
        /** Refused for certain; only of money. */
        REFUSED
    }

    /** Until then it may only not be visible yet. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "order_number")
    private String number;

    private String incarnation;

    @Column(name = "payment_id")
    private String paymentId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State refund;

    private Long refunded;

    @Column(name = "failure_code")
    private String failureCode;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State stock = State.OPEN;

    @Column(name = "stock_attempt")
    private int stockAttempt = 1;

    @Column(name = "found_at")
    private Instant foundAt;

    @Embedded
    private CommandRepeat commandRepeat = new CommandRepeat();

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    protected UnknownOrder() {}

    /** Somebody has just spoken of this order; what it holds of stock goes back. */
    public UnknownOrder(OrderNumber number, Incarnation incarnation, Instant now) {
        this.number = number.value();
        this.incarnation = incarnation.value();
        this.foundAt = now;
        begin(now);
    }

    /** It was charged; the same told again changes nothing. */
    public void charged(String payment, Instant now) {
        if (refund == null) {
            paymentId = payment;
            refund = State.OPEN;
            begin(now);
        }
    }

    /**
     * It has taken stock.
     *
     * @param attempt which attempt to pay it was for; one that is known changes nothing
     */
    public void tookStock(int attempt, Instant now) {
        if (attempt > stockAttempt) {
            stockAttempt = attempt;
            stock = State.OPEN;
            begin(now);
        }
    }

    private void begin(Instant now) {
        closedAt = null;
        if (!commandRepeat.awaitsReply()) {
            commandRepeat.firstAt(now.plus(GRACE));
        }
    }

    /** The money went back. */
    public void refunded(Won won) {
        refund = State.COMPLETED;
        refunded = won.value();
        endWhenSettled();
    }

    /** The money does not go back; a person has to see to it, also one who has looked before that was known. */
    public void refundRefused(String code) {
        closedAt = null;
        refund = State.REFUSED;
        failureCode = code;
        endWhenSettled();
    }

    /** It holds nothing of stock any more. */
    public void stockReturned() {
        stock = State.COMPLETED;
        endWhenSettled();
    }

    /** Its order is here after all, and gets whatever is still replied: nothing more is asked back. */
    public void orderIsHere() {
        commandRepeat.end();
    }

    private void endWhenSettled() {
        if (!refundOpen() && !stockOpen()) {
            commandRepeat.end();
        }
    }

    /**
     * A person has looked at it, who knows what came of it only when everything is answered for.
     *
     * @return whether it is closed; it is not while money or goods are {@linkplain #goingBack on their way back}
     */
    public boolean close(Instant now) {
        if (goingBack()) {
            return false;
        }
        closedAt = now;
        return true;
    }

    /** Whether money or goods are asked back, or soon will be, and that is not answered for. */
    public boolean goingBack() {
        return commandRepeat.awaitsReply();
    }

    /** Whether money is to go back. */
    public boolean refundOpen() {
        return refund == State.OPEN;
    }

    /** Whether stock is to go back. */
    public boolean stockOpen() {
        return stock == State.OPEN;
    }

    /** Names the request to give the money back. */
    public String cancelRequestId() {
        return number + "-unknown";
    }

    /** Names the request to take the goods back into stock. */
    public String rollbackId() {
        return number + "-unknown-" + stockAttempt;
    }

    /** For the commands that give back what is open. */
    public CommandRepeat commandRepeat() {
        return commandRepeat;
    }

    /** The row. */
    public Long id() {
        return id;
    }

    /** Another order may have the number by now. */
    public OrderNumber number() {
        return new OrderNumber(number);
    }

    public Incarnation incarnation() {
        return new Incarnation(incarnation);
    }

    /** The payment that was charged; null where no charge is known. */
    public String paymentId() {
        return paymentId;
    }

    /** How far the money is; null where no charge is known. */
    public State refund() {
        return refund;
    }

    /** Won that went back; null until then. */
    public Long refunded() {
        return refunded;
    }

    /** Why the money does not go back; null unless refused. */
    public String failureCode() {
        return failureCode;
    }

    /** How far the goods are. */
    public State stock() {
        return stock;
    }

    /** When somebody spoke of it first. */
    public Instant foundAt() {
        return foundAt;
    }

    /** When a person took it off the list; null while it is there. */
    public Instant closedAt() {
        return closedAt;
    }
}
