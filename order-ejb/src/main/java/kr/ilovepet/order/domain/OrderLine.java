package kr.ilovepet.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** One product variant of an order. Name and price are those that catalog quoted for this order. */
@Embeddable
public class OrderLine {

    @Embedded
    private ProductVariant variant;

    @Column(name = "product_name")
    private String productName;

    @Column(name = "unit_price")
    private Long unitPrice;

    private int quantity;

    @Column(name = "return_requested")
    private int returnRequested;

    private int returned;

    protected OrderLine() {}

    OrderLine(ProductVariant variant, int quantity) {
        this.variant = variant;
        this.quantity = quantity;
    }

    OrderLine(ProductQuote quote) {
        this(quote.variant(), quote.quantity());
        quoted(quote);
    }

    /** Catalog named it and its price. */
    void quoted(ProductQuote quote) {
        productName = quote.productName();
        unitPrice = quote.unitPrice().value();
    }

    /** All of it, which had returned into stock, is taken once more. */
    void takenAgain() {
        returned = 0;
    }

    /** Catalog is asked to take so many back into stock. */
    void stockReturnRequested(int quantity) {
        returnRequested += quantity;
    }

    /** Catalog has taken so many back into stock. */
    void stockReturnCompleted(int quantity) {
        returnRequested -= quantity;
        returned += quantity;
    }

    /** The product and its variant. */
    public ProductVariant variant() {
        return variant;
    }

    /** Null until catalog replied. */
    public String productName() {
        return productName;
    }

    /** The price of one; null until catalog replied. */
    public Won unitPrice() {
        return unitPrice == null ? null : new Won(unitPrice);
    }

    /** How many were ordered. */
    public int quantity() {
        return quantity;
    }

    /** How many are back in stock. */
    public int returned() {
        return returned;
    }

    /** How many are asked back into stock and not there yet. */
    int returnRequested() {
        return returnRequested;
    }

    /** How many are neither back in stock nor asked back. */
    int held() {
        return quantity - returned - returnRequested;
    }
}
