package kr.ilovepet.order.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kr.ilovepet.contract.ProductStockRollback;

/** Pieces of an order that were asked back into stock, until catalog answered. */
@Entity
@Table(name = "stock_return")
public class StockReturn {

    @Id
    @Column(name = "rollback_id")
    private String rollbackId;

    @Column(name = "order_number")
    private String orderId;

    private String reason;

    @Column(name = "requested_by")
    private Long requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Embedded
    private Reminder reminder = new Reminder();

    @ElementCollection
    @CollectionTable(name = "stock_return_line", joinColumns = @JoinColumn(name = "rollback_id"))
    @MapKeyColumn(name = "product_id")
    @Column(name = "quantity")
    private Map<Long, Integer> pieces = new TreeMap<>();

    protected StockReturn() {}

    /** The saga asks for these pieces. */
    public StockReturn(String rollbackId, String orderId, Pieces pieces, Instant now) {
        this.rollbackId = rollbackId;
        this.orderId = orderId;
        this.pieces.putAll(pieces.ofProduct());
        this.requestedAt = now;
        reminder.begin(now);
    }

    /** A person asks for these pieces. */
    public StockReturn(String rollbackId, String orderId, Pieces pieces, String reason, long requestedBy, Instant now) {
        this(rollbackId, orderId, pieces, now);
        this.reason = reason;
        this.requestedBy = requestedBy;
    }

    /** The command to catalog; the same again when the answer is late. */
    public ProductStockRollback command() {
        return new ProductStockRollback(rollbackId, pieces().items());
    }

    /** Catalog has the pieces. */
    public void answered(Instant now) {
        answeredAt = now;
        reminder.end();
    }

    public boolean open() {
        return answeredAt == null;
    }

    public Reminder reminder() {
        return reminder;
    }

    public String rollbackId() {
        return rollbackId;
    }

    public String orderId() {
        return orderId;
    }

    public Pieces pieces() {
        return Pieces.of(pieces);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null until catalog answered. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
