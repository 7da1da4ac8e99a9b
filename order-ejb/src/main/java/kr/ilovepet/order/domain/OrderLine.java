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

    /**
     * A line that catalog has quoted.
     *
     * @param before the line of the variant until then; null where there was none
     */
    OrderLine(ProductQuote quote, OrderLine before) {
        this(quote.variant(), quote.quantity());
        quoted(quote);
        if (before != null) {
            returnRequested = before.returnRequested;
            returned = before.returned;
        }
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

    /**
     * Catalog has taken so many back into stock. An order that came back older may have asked for the same pieces
     * twice, for two attempts to pay, of which it knows only the end.
     */
    void stockReturnCompleted(int pieces) {
        returnRequested = Math.max(0, returnRequested - pieces);
        returned = Math.min(quantity, returned + pieces);
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
        return Math.max(0, quantity - returned - returnRequested);
    }
}
