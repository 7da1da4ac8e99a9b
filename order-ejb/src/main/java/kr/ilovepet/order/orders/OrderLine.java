package kr.ilovepet.order.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One product of an order. Name and price are those that catalog told for this order. */
@Embeddable
public class OrderLine {

    @Column(name = "product_id")
    private long productId;

    @Column(name = "product_name")
    private String productName;

    @Column(name = "unit_price")
    private Long unitPrice;

    private int quantity;

    @Column(name = "returning_pieces")
    private int returning;

    private int returned;

    protected OrderLine() {}

    OrderLine(long productId, int quantity) {
        this.productId = productId;
        this.quantity = quantity;
    }

    OrderLine(long productId, String productName, long unitPrice, int quantity) {
        this(productId, quantity);
        this.productName = productName;
        this.unitPrice = unitPrice;
    }

    /** Catalog is asked to take these pieces back. */
    void goesBack(int pieces) {
        returning += pieces;
    }

    /** Catalog has taken these pieces back. */
    void cameBack(int pieces) {
        returning -= pieces;
        returned += pieces;
    }

    public long productId() {
        return productId;
    }

    /** Null until catalog answered. */
    public String productName() {
        return productName;
    }

    /** Won for one piece; null until catalog answered. */
    public Long unitPrice() {
        return unitPrice;
    }

    public int quantity() {
        return quantity;
    }

    /** Pieces that are back in stock. */
    public int returned() {
        return returned;
    }

    /** Pieces that are asked back and not back yet. */
    int returning() {
        return returning;
    }

    /** Pieces that neither went back nor are asked back. */
    int kept() {
        return quantity - returned - returning;
    }
}
