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
import kr.ilovepet.catalog.domain.OrderReference;
import kr.ilovepet.catalog.domain.Product;
import kr.ilovepet.catalog.domain.VariantId;

/** A change of stock; written once, never changed. */
@Entity
@Table(name = "stock_movement")
public class StockMovement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "product_id")
    private long productId;

    @Column(name = "variant_id")
    private long variantId;

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
    private int stockAfter;

    @Column(name = "created_at")
    private Instant createdAt;

    protected StockMovement() {}

    private StockMovement(Product product, VariantId variant, int change, MovementReason reason, Instant now) {
        this.productId = product.id();
        this.variantId = variant.variantId();
        this.stockAfter = product.stock();
        this.change = change;
        this.reason = reason;
        this.createdAt = now;
    }

    /**
     * An order has taken something.
     *
     * @param product after its stock was changed
     * @param quantity what was taken, positive
     */
    static StockMovement sale(Product product, VariantId variant, int quantity, OrderReference order, Instant now) {
        return ofOrder(product, variant, -quantity, MovementReason.SALE, order, now);
    }

    /**
     * An order has given something back.
     *
     * @param product after its stock was changed
     * @param quantity what was given back, positive
     */
    static StockMovement rollback(
            Product product, VariantId variant, int quantity, OrderReference order, String rollbackId, Instant now) {
        StockMovement movement = ofOrder(product, variant, quantity, MovementReason.ROLLBACK, order, now);
        movement.note = rollbackId;
        return movement;
    }

    private static StockMovement ofOrder(
            Product product, VariantId variant, int change, MovementReason reason, OrderReference order, Instant now) {
        StockMovement movement = new StockMovement(product, variant, change, reason, now);
        movement.orderId = order.orderId();
        movement.incarnation = order.incarnation();
        return movement;
    }

    /**
     * An admin has changed the stock of a product's default variant.
     *
     * @param product after its stock was changed
     * @param adjustment what was done
     * @param userId number of the admin
     */
    static StockMovement byAdmin(Product product, StockAdjustment adjustment, long userId, Instant now) {
        StockMovement movement = new StockMovement(
                product, VariantId.defaultOf(product.id()), adjustment.change(), adjustment.reason(), now);
        movement.userId = userId;
        movement.note = adjustment.note();
        return movement;
    }

    /** Negative was taken out. */
    int change() {
        return change;
    }

    /** The order that caused it; null when an admin did. */
    String orderId() {
        return orderId;
    }

    /** The order's incarnation; null when an admin did it. */
    String incarnation() {
        return incarnation;
    }

    VariantId variant() {
        return new VariantId(productId, variantId);
    }

    /** What was in stock after it. */
    int stockAfter() {
        return stockAfter;
    }

    MovementReason reason() {
        return reason;
    }

    /** The number of the admin; null when an order caused it. */
    Long userId() {
        return userId;
    }

    /** May be null. */
    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    StockMovementView view() {
        return new StockMovementView(id, change, reason, orderId, note, userId, createdAt, stockAfter);
    }
}
