package kr.ilovepet.order.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A request to give money back, of a whole order or of a part, until Toss decided. */
@Entity
@Table(name = "refund")
public class Refund {

    /** How far it is. */
    public enum State {
        REQUESTED,
        COMPLETED,
        REFUSED
    }

    /** No member has this number. */
    private static final long NOBODY = 0;

    @Id
    @Column(name = "cancel_request_id")
    private String cancelRequestId;

    @Column(name = "order_number")
    private String orderNumber;

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

    @Column(name = "completed_at")
    private Instant completedAt;

    @Embedded
    private CommandRepeat commandRepeat = new CommandRepeat();

    @Column(name = "stock_decided")
    private boolean stockDecided;

    @ElementCollection
    @CollectionTable(name = "refund_restock", joinColumns = @JoinColumn(name = "cancel_request_id"))
    @Column(name = "quantity")
    private Map<ProductVariant, Integer> restock = new TreeMap<>();

    protected Refund() {}

    private Refund(OrderNumber order, Won amount, Requester requester, StockDecision stock, Instant now) {
        this.cancelRequestId = UUID.randomUUID().toString();
        this.orderNumber = order.value();
        this.amount = amount == null ? null : amount.value();
        this.reason = requester.reason();
        this.requestedBy = requester.userId();
        this.state = State.REQUESTED;
        this.requestedAt = now;
        this.stockDecided = stock.decided();
        this.restock.putAll(stock.returned().byVariant());
        commandRepeat.commandSent(now);
    }

    /** A request for all that is left of an order's payment. */
    public static Refund ofWhole(OrderNumber order, Requester requester, StockDecision stock, Instant now) {
        return new Refund(order, null, requester, stock, now);
    }

    /** A request for a part of an order's payment. */
    public static Refund ofPart(OrderNumber order, Won amount, Requester requester, StockDecision stock, Instant now) {
        return new Refund(order, amount, requester, stock, now);
    }

    /**
     * A request that the order does not know, since it was made before the order came back older. So much went back,
     * and nobody has decided about the goods.
     */
    public static Refund forgotten(OrderNumber order, String cancelRequestId, Won canceled, Instant now) {
        Refund refund = new Refund(order, canceled, new Requester(NOBODY, "-"), StockDecision.undecided(), now);
        refund.cancelRequestId = cancelRequestId;
        refund.completed(canceled, now);
        return refund;
    }

    /** Toss refunded this much. */
    public void completed(Won canceled, Instant now) {
        canceledAmount = canceled.value();
        end(State.COMPLETED, now);
    }

    /** Toss refused for certain. */
    public void refused(String code, Instant now) {
        failureCode = code;
        end(State.REFUSED, now);
    }

    private void end(State end, Instant now) {
        state = end;
        completedAt = now;
        commandRepeat.end();
    }

    /** Whether all that is left was asked for. */
    public boolean whole() {
        return amount == null;
    }

    /** Whether Toss has yet to decide. */
    public boolean open() {
        return state == State.REQUESTED;
    }

    /** What was decided about the goods when the money was asked back. */
    public StockDecision stockDecision() {
        return stockDecided ? StockDecision.returning(Quantities.of(restock)) : StockDecision.undecided();
    }

    /** Whether this part's money is back and somebody decided which goods return with it, and so which do not. */
    public boolean heldGoodsBack() {
        return state == State.COMPLETED && !whole() && stockDecided;
    }

    /**
     * Whether nobody has to ask where the goods are, should this refund end the order. A part settles that only by
     * naming some: one that names none may have been meant for the money alone.
     */
    public boolean settlesStock() {
        return whole() ? stockDecided : !restock.isEmpty();
    }

    /** For the command that asks payment to refund. */
    public CommandRepeat commandRepeat() {
        return commandRepeat;
    }

    /** The id of the request; random where it was made here. */
    public String cancelRequestId() {
        return cancelRequestId;
    }

    /** The order whose money is asked back. */
    public OrderNumber orderNumber() {
        return new OrderNumber(orderNumber);
    }

    /** How much was asked for; null for all that was left. */
    public Won amount() {
        return amount == null ? null : new Won(amount);
    }

    /** Why, as the requester put it; shown to Toss. {@code "-"} where that is forgotten. */
    public String reason() {
        return reason;
    }

    /** The number of the member who asked; null where that is forgotten. */
    public Long requestedBy() {
        return requestedBy == NOBODY ? null : requestedBy;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** How much was refunded; null until Toss did so. */
    public Won canceledAmount() {
        return canceledAmount == null ? null : new Won(canceledAmount);
    }

    /** Toss's code; null unless it refused. */
    public String failureCode() {
        return failureCode;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When the reply came; null until then. */
    public Instant completedAt() {
        return completedAt;
    }
}
