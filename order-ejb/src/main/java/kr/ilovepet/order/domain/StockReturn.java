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

/** A request to take goods of an order back into stock, until catalog did. */
@Entity
@Table(name = "stock_return")
public class StockReturn {

    /** How far it is. */
    public enum State {
        REQUESTED,
        COMPLETED
    }

    @Id
    @Column(name = "rollback_id")
    private String rollbackId;

    @Column(name = "order_number")
    private String orderNumber;

    private String reason;

    @Column(name = "requested_by")
    private Long requestedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private State state;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Embedded
    private CommandRepeat commandRepeat = new CommandRepeat();

    @ElementCollection
    @CollectionTable(name = "stock_return_line", joinColumns = @JoinColumn(name = "rollback_id"))
    @Column(name = "quantity")
    private Map<ProductVariant, Integer> quantities = new TreeMap<>();

    protected StockReturn() {}

    private StockReturn(String rollbackId, OrderNumber order, Quantities quantities, Instant now) {
        this.rollbackId = rollbackId;
        this.orderNumber = order.value();
        this.quantities.putAll(quantities.byVariant());
        this.state = State.REQUESTED;
        this.requestedAt = now;
        commandRepeat.commandSent(now);
    }

    /** The compensation of an order whose payment was refused; there is one for an order. */
    public static StockReturn afterRefusedPayment(OrderNumber order, Quantities quantities, Instant now) {
        return new StockReturn(order + "-payment-failed", order, quantities, now);
    }

    /**
     * The compensation of an attempt to pay whose key was refused; there is one for an attempt.
     *
     * @param attempt which
     */
    public static StockReturn afterRefusedKey(OrderNumber order, int attempt, Quantities quantities, Instant now) {
        return new StockReturn(order + "-key-refused-" + attempt, order, quantities, now);
    }

    /**
     * What catalog took for an attempt to pay that an order which came back older has not begun; there is one for an
     * attempt.
     *
     * @param attempt which
     */
    public static StockReturn ofUnasked(OrderNumber order, int attempt, Quantities quantities, Instant now) {
        return new StockReturn(order + "-unasked-" + attempt, order, quantities, now);
    }

    /** What was decided with a refund; there is one for a refund. */
    public static StockReturn afterRefund(Refund refund, Quantities quantities, Instant now) {
        return new StockReturn("refund-" + refund.cancelRequestId(), refund.orderNumber(), quantities, now);
    }

    /** What a person asks for. */
    public static StockReturn requestedBy(Requester requester, OrderNumber order, Quantities quantities, Instant now) {
        StockReturn request = new StockReturn("restock-" + UUID.randomUUID(), order, quantities, now);
        request.reason = requester.reason();
        request.requestedBy = requester.userId();
        return request;
    }

    /** Catalog has the goods in stock again. */
    public void completed(Instant now) {
        state = State.COMPLETED;
        completedAt = now;
        commandRepeat.end();
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** Whether catalog has yet to reply. */
    public boolean open() {
        return state == State.REQUESTED;
    }

    /** For the command that asks catalog. */
    public CommandRepeat commandRepeat() {
        return commandRepeat;
    }

    /** The id of the request. */
    public String rollbackId() {
        return rollbackId;
    }

    /** The order whose goods return. */
    public OrderNumber orderNumber() {
        return new OrderNumber(orderNumber);
    }

    /** How many of what. */
    public Quantities quantities() {
        return Quantities.of(quantities);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** When the reply came; null until then. */
    public Instant completedAt() {
        return completedAt;
    }
}
