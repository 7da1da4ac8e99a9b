package kr.ilovepet.catalog.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line in the book of stock; written once, never changed. */
@Entity
@Table(name = "stock_movement")
public class StockMovement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "quantity_change")
    private int change;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(40)")
    private MovementReason reason;

    @Column(name = "order_id")
    private String orderId;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StockMovement() {}

    private StockMovement(
            long productId, int change, MovementReason reason, String orderId, String note, Instant createdAt) {
        this.productId = productId;
        this.change = change;
        this.reason = reason;
        this.orderId = orderId;
        this.note = note;
        this.createdAt = createdAt;
    }

    static StockMovement ofOrder(
            long productId, int change, MovementReason reason, String orderId, String note, Instant now) {
        return new StockMovement(productId, change, reason, orderId, note, now);
    }

    static StockMovement byHand(long productId, int change, MovementReason reason, String note, Instant now) {
        return new StockMovement(productId, change, reason, null, note, now);
    }
}
