package kr.ilovepet.saga.message;

/**
 * How many of a product.
 *
 * @param productId the product's number
 * @param quantity  pieces, at least 1
 */
public record OrderItem(long productId, int quantity) {

    public OrderItem {
        if (productId < 1 || quantity < 1) {
            throw new MalformedMessageException("productId and quantity must be positive");
        }
    }
}
