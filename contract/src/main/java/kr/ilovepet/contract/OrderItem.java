package kr.ilovepet.contract;

/**
 * How many of a product.
 *
 * @param productId the product's number
 * @param variantId which variant of it; as long as a product has one only, that has the product's own number
 * @param quantity pieces, at least 1
 */
public record OrderItem(long productId, long variantId, int quantity) {

    /** An item as a message has it. */
    public OrderItem {
        Required.positive("productId", productId);
        Required.positive("variantId", variantId);
        Required.positive("quantity", quantity);
    }
}
