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
import kr.ilovepet.catalog.product.Product;

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

    private String incarnation;
    private String note;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "stock_after")
    private Integer stockAfter;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StockMovement() {}

    private StockMovement(Product moved, int change, MovementReason reason, Instant now) {
        this.productId = moved.id();
        this.stockAfter = moved.stock();
        this.change = change;
        this.reason = reason;
        this.createdAt = now;
    }

    /**
     * What an order moved.
     *
     * @param moved the product, after it was moved
     */
    static StockMovement ofOrder(
            Product moved,
            int change,
            MovementReason reason,
            String orderId,
            String incarnation,
            String note,
            Instant now) {
        StockMovement movement = new StockMovement(moved, change, reason, now);
        movement.orderId = orderId;
        movement.incarnation = incarnation;
        movement.note = note;
        return movement;
    }

    /**
     * What an admin moved.
     *
     * @param moved the product, after it was moved
     */
    static StockMovement byHand(
            Product moved, int change, MovementReason reason, String note, long userId, Instant now) {
        StockMovement movement = new StockMovement(moved, change, reason, now);
        movement.userId = userId;
        movement.note = note;
        return movement;
    }

    MovementView view() {
        return new MovementView(id, change, reason, orderId, note, userId, createdAt, stockAfter);
    }
}
