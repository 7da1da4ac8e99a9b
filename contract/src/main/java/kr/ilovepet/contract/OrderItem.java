package kr.ilovepet.contract;

/**
 * How many of a product.
 *
 * @param productId the product's number
 * @param quantity pieces, at least 1
 */
public record OrderItem(long productId, int quantity) {

    public OrderItem {
        if (productId < 1 || quantity < 1) {
            throw new IllegalArgumentException("productId and quantity must be positive");
        }
    }
}
